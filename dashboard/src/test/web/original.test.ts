/** Times as claims gave them, for who hovers over the words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asGiven } from "../../main/web/time/original.js";

const TIMES = {
  publishedAt: "2024-04-02",
  issued: "2024-03-07T20:00:00-05:00",
  "validity.from": "2024-03-07",
  "validity.to": "2024-03-09",
  "began.to": "2024-03-22T20:00:00+03:00",
};

test("a time is shown as the claim gave it", () => {
  assert.equal(asGiven(TIMES, "publishedAt"), "2024-04-02");
  assert.equal(asGiven(TIMES, "issued"), "2024-03-07T20:00:00-05:00");
});

test("a span is shown by the ends that it gave", () => {
  assert.equal(asGiven(TIMES, "validity"), "2024-03-07 to 2024-03-09");
  assert.equal(asGiven(TIMES, "began"), "2024-03-22T20:00:00+03:00");
});

test("where UTC says the same there is nothing to show", () => {
  assert.equal(asGiven(TIMES, "said"), undefined);
});
