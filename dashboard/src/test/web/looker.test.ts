import assert from "node:assert/strict";
import { test } from "node:test";
import { type Seen, looker } from "../../main/web/api/looker.js";

/** A question that is answered by hand. */
function questions() {
  const open: ((answer: string) => void)[] = [];
  const refuse: ((problem: Error) => void)[] = [];
  const told: Seen<string>[] = [];
  const looking = looker(
    () =>
      new Promise<string>((resolve, reject) => {
        open.push(resolve);
        refuse.push(reject);
      }),
    (seen) => told.push(seen),
  );
  return { open, refuse, told, looking };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("however often it is told to look, it asks once at a time and once more", async () => {
  const { open, told, looking } = questions();
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
  assert.deepEqual(told, [{ answer: "old" }, { answer: "new" }]);
});

test("a problem is told, and the next look may mend it", async () => {
  const { open, refuse, told, looking } = questions();
  const problem = new Error("no connection");
  looking.look();
  refuse[0]?.(problem);
  await settled();
  looking.look();
  open[1]?.("here");
  await settled();
  assert.deepEqual(told, [{ problem }, { answer: "here" }]);
});

test("an answer that comes after the end is told to nobody", async () => {
  const { open, told, looking } = questions();
  looking.look();
  looking.stop();
  open[0]?.("late");
  await settled();
  assert.deepEqual(told, []);
});
