import assert from "node:assert/strict";
import { test } from "node:test";
import { Outdated } from "../../main/web/api/outdated.js";

test("the page is up to date again when the last answer is, and says so once", () => {
  const outdated = new Outdated();
  const told: boolean[] = [];
  outdated.listen(() => told.push(outdated.isAny));
  const first = outdated.enter();
  const second = outdated.enter();
  first();
  assert.equal(outdated.isAny, true);
  second();
  assert.equal(outdated.isAny, false);
  assert.deepEqual(told, [true, false]);
});

test("who listens no more is told no more", () => {
  const outdated = new Outdated();
  const leave = outdated.listen(() => assert.fail("told"));
  leave();
  outdated.enter();
});
