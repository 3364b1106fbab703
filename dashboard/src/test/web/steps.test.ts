import assert from "node:assert/strict";
import { test } from "node:test";
import { asOfStep, claimsAt, known, since, steps } from "../../main/web/time/steps.js";

const MONDAY = "2024-03-04T10:00:00.000Z";
const TUESDAY = "2024-03-05T10:00:00.000Z";
const FRIDAY = "2024-03-08T10:00:00.000Z";

test("each moment is one step, in order", () => {
  assert.deepEqual(steps([FRIDAY, MONDAY, TUESDAY, MONDAY]), [MONDAY, TUESDAY, FRIDAY]);
});

test("the moment of a publication is known, the millisecond before is not", () => {
  const all = [MONDAY, TUESDAY, FRIDAY];
  assert.equal(known(all, TUESDAY), 2);
  assert.equal(known(all, "2024-03-05T09:59:59.999Z"), 1);
  assert.equal(known(all, "2024-03-01T00:00:00.000Z"), 0);
});

test("nothing is a step that came before there was anything to show", () => {
  assert.deepEqual(since(TUESDAY, [FRIDAY, MONDAY]), [TUESDAY, FRIDAY]);
  assert.deepEqual(since(null, [MONDAY]), []);
});

test("now, all is known", () => {
  assert.equal(known([MONDAY, FRIDAY], null), 2);
});

test("a step has as many claims as came at its moment", () => {
  assert.deepEqual(claimsAt([MONDAY, FRIDAY], [FRIDAY, MONDAY, FRIDAY, TUESDAY]), [1, 2]);
  assert.deepEqual(claimsAt([], [MONDAY]), []);
});

test("the last step is now, and before the first there is none", () => {
  assert.equal(asOfStep([MONDAY, FRIDAY], 1), MONDAY);
  assert.equal(asOfStep([MONDAY, FRIDAY], 2), null);
  assert.equal(asOfStep([], 1), null);
});
