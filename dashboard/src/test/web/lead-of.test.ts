/** Lead times on lists, where one of the two events may not be known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnyEvent, Match } from "../../main/web/api/records.js";
import { leadOf } from "../../main/web/time/lead-of.js";

const DECEMBER = { from: "2017-12-01T00:00:00.000Z", to: "2017-12-31T23:59:59.999Z" };
const MATCH = { leadSeconds: { min: -2_678_399, max: 2_678_399 } } as Match;
const WARNING = { type: "warning", issued: DECEMBER } as AnyEvent;
const INCIDENT = { type: "incident", began: DECEMBER } as AnyEvent;

test("two events of one month are said to be of that month, whichever comes first", () => {
  assert.equal(leadOf(MATCH, WARNING, INCIDENT), "order unknown: both in December 2017");
  assert.equal(leadOf(MATCH, INCIDENT, WARNING), "order unknown: both in December 2017");
});

test("where one is not known, the bounds are said", () => {
  const bounds = "order unknown: up to 31 days before or up to 31 days after";
  assert.equal(leadOf(MATCH, WARNING, null), bounds);
  assert.equal(leadOf(MATCH, undefined, INCIDENT), bounds);
});
