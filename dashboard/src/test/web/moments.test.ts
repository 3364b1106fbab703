import assert from "node:assert/strict";
import { test } from "node:test";
import { Moments, original } from "../../main/web/time/moments.js";

const moscow = new Moments("Europe/Moscow");

test("a moment is told in the reader's zone", () => {
  assert.equal(moscow.moment("2024-03-22T16:58:00.000Z"), "22 March 2024, 19:58");
});

test("a bare date stays that date in every zone", () => {
  const day = { from: "2024-03-06T00:00:00.000Z", to: "2024-03-06T23:59:59.999Z" };
  assert.equal(moscow.span(day), "6 March 2024");
  assert.equal(moscow.moment(day.to), "6 March 2024");
});

test("a whole month is told as one", () => {
  const month = { from: "2019-12-01T00:00:00.000Z", to: "2019-12-31T23:59:59.999Z" };
  assert.equal(moscow.span(month), "December 2019");
});

test("days that are no month are told by both ends", () => {
  const days = { from: "2024-03-30T00:00:00.000Z", to: "2024-04-02T23:59:59.999Z" };
  assert.equal(moscow.span(days), "between 30 March 2024 and 2 April 2024");
});

test("a local day of the reader is that day, and to others two ends", () => {
  const local = { from: "2024-03-06T21:00:00.000Z", to: "2024-03-07T20:59:59.999Z" };
  assert.equal(moscow.span(local), "7 March 2024");
  assert.equal(
    new Moments("UTC").span(local),
    "between 6 March 2024, 21:00 and 7 March 2024, 20:59",
  );
});

test("an hour of one day names the day once", () => {
  const hour = { from: "2024-03-22T16:30:00.000Z", to: "2024-03-22T17:30:00.000Z" };
  assert.equal(moscow.span(hour), "22 March 2024, between 19:30 and 20:30");
});

test("the original is what was told", () => {
  const exactly = "2024-03-22T16:58:00.000Z";
  assert.equal(original({ from: exactly, to: exactly }), exactly);
});
