import assert from "node:assert/strict";
import { test } from "node:test";
import { asReported } from "../../main/web/time/reported.js";
import { given } from "./given.js";

const BEGAN = { from: "2031-05-20T16:58:00.000Z", to: "2031-05-20T16:58:00.000Z" };
const report = (times: Record<string, string>, event = "i") =>
  given.report({ event, originalTimes: times });

test("an incident is also on the clock of its reports", () => {
  const claims = [report({ began: "2031-05-20T19:58:00+03:00" }), report({})];
  assert.equal(asReported(claims, "i", BEGAN), "19:58 (UTC+03:00) as reported");
});

test("a span has both of its clocks, also behind UTC and by half an hour", () => {
  const span = { from: BEGAN.from, to: "2031-05-20T17:10:00.000Z" };
  const claims = [report({ "began.from": "x", "began.to": "2031-05-20T13:40:00-03:30" })];
  assert.equal(asReported(claims, "i", span), "between 13:28 and 13:40 (UTC-03:30) as reported");
});

test("no zone is guessed", () => {
  const began = "2031-05-20T19:58:00+03:00";
  assert.equal(asReported([report({})], "i", BEGAN), null);
  assert.equal(asReported([report({ began: "2031-05-20" })], "i", BEGAN), null);
  assert.equal(asReported([report({ publishedAt: began })], "i", BEGAN), null);
  assert.equal(asReported([report({ began }, "other")], "i", BEGAN), null);
});

test("reports in two zones give none, and a bare day has no clock", () => {
  const began = "2031-05-20T19:58:00+03:00";
  const two = [report({ began }), report({ began: "2031-05-20T20:58:00+04:00" })];
  assert.equal(asReported(two, "i", BEGAN), null);
  const day = { from: "2031-05-20T00:00:00.000Z", to: "2031-05-20T23:59:59.999Z" };
  assert.equal(asReported([report({ began })], "i", day), null);
});
