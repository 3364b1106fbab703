import assert from "node:assert/strict";
import { test } from "node:test";
import { type Seen, refetcher } from "../../main/web/api/refetch.js";

/** A question that is answered by hand. */
function questions() {
  const open: ((answer: string) => void)[] = [];
  const refuse: ((problem: Error) => void)[] = [];
  const answers: Seen<string>[] = [];
  const looking = refetcher(
    () =>
      new Promise<string>((resolve, reject) => {
        open.push(resolve);
        refuse.push(reject);
      }),
    (seen) => answers.push(seen),
  );
  return { open, refuse, answers, looking };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("however often it is asked to look, it asks once at a time and once more", async () => {
  const { open, answers, looking } = questions();
  looking.look();
  looking.look();
  looking.look();
  assert.equal(open.length, 1);
  open[0]?.("old");
  await settled();
  assert.equal(open.length, 2);
  open[1]?.("new");
  await settled();
  assert.equal(open.length, 2);
  assert.deepEqual(answers, [{ answer: "old" }, { answer: "new" }]);
});

test("a problem is published, and the next look may mend it", async () => {
  const { open, refuse, answers, looking } = questions();
  const problem = new Error("no connection");
  looking.look();
  refuse[0]?.(problem);
  await settled();
  looking.look();
  open[1]?.("here");
  await settled();
  assert.deepEqual(answers, [{ problem }, { answer: "here" }]);
});

test("an answer that comes after the end is published to nobody", async () => {
  const { open, answers, looking } = questions();
  looking.look();
  looking.stop();
  open[0]?.("late");
  await settled();
  assert.deepEqual(answers, []);
});
