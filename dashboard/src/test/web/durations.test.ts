import assert from "node:assert/strict";
import { test } from "node:test";
import { duration, durations, lead } from "../../main/web/time/durations.js";

const DAY = 86_400;

test("a lead time is told in the unit of its greater end", () => {
  assert.equal(lead({ min: 15.7 * DAY, max: 16.7 * DAY }), "15.7 to 16.7 days before");
  assert.equal(lead({ min: 1_800, max: 5_400 }), "30 to 90 minutes before");
  assert.equal(durations({ min: 7_200, max: 7_200 }), "2 hours");
});

test("a lead time on both sides of zero says so", () => {
  assert.equal(
    lead({ min: -3 * DAY, max: 31 * DAY }),
    "up to 31 days before, or up to 3 days after",
  );
});

test("a warning that came too late was given after", () => {
  assert.equal(lead({ min: -4 * DAY, max: -3 * DAY }), "3 to 4 days after");
});

test("great amounts need no fraction", () => {
  assert.equal(duration(250.4 * DAY), "250 days");
});
