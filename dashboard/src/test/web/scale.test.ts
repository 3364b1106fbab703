import assert from "node:assert/strict";
import { test } from "node:test";
import {
  at,
  clusters,
  domainOf,
  fitting,
  stretch,
  ticks,
  withNow,
} from "../../main/web/timeline/scale.js";

const WEEK = {
  from: Date.parse("2024-03-01T00:00:00Z"),
  to: Date.parse("2024-03-11T00:00:00Z"),
};

test("a moment lies in proportion to time", () => {
  assert.equal(at(WEEK, Date.parse("2024-03-06T00:00:00Z")), 50);
});

test("what lies outside is at the edge", () => {
  assert.equal(at(WEEK, Date.parse("2023-01-01T00:00:00Z")), 0);
  assert.equal(at(WEEK, Date.parse("2025-01-01T00:00:00Z")), 100);
});

test("a stretch has the width of its span", () => {
  const span = { from: Date.parse("2024-03-02T00:00Z"), to: Date.parse("2024-03-05T00:00Z") };
  assert.deepEqual(stretch(WEEK, span), { left: 10, width: 30 });
});

test("all spans have room, with some air on both sides", () => {
  const spans = [
    { from: Date.parse("2024-03-06T00:00Z"), to: Date.parse("2024-03-07T00:00Z") },
    { from: Date.parse("2024-03-22T00:00Z"), to: Date.parse("2024-03-22T00:00Z") },
  ];
  const domain = domainOf(spans);
  assert.ok(domain !== null && domain.from < (spans[0]?.from ?? 0));
  assert.ok(domain !== null && domain.to > (spans[1]?.to ?? 0));
  assert.equal(domainOf([]), null);
});

test("ticks are as far apart as their labels need", () => {
  const month = { from: Date.parse("2024-03-20T00:00Z"), to: Date.parse("2024-04-06T00:00Z") };
  const all = ticks(month, 8, "UTC");
  assert.ok(all.length > 3);
  all.slice(1).forEach((tick, index) => assert.ok(tick.left - (all[index]?.left ?? 0) > 8));
});

const domain = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

test("an axis fits an hour: clocks, the day said once", () => {
  const hour = domainOf([domain("2031-05-20T18:00Z", "2031-05-20T18:20Z")]);
  assert.ok(hour !== null && hour.to - hour.from === 3_600_000);
  const labels = ticks(hour, 8, "UTC").map(({ label }) => label);
  assert.match(labels[0] ?? "", /^20 May, \d\d:\d\d$/);
  assert.ok(labels.length > 3 && labels.slice(1).every((label) => /^\d\d:\d\d$/.test(label)));
});

test("over midnight the new day is said", () => {
  const labels = ticks(domain("2031-05-20T20:00Z", "2031-05-21T04:00Z"), 8, "UTC");
  assert.deepEqual(
    labels.map(({ label }) => label).filter((label) => label.includes("May")),
    ["20 May, 20:00", "21 May, 00:00"],
  );
});

test("an axis fits a decade: years", () => {
  const labels = ticks(domain("2021-01-01T00:00Z", "2031-01-01T00:00Z"), 8, "UTC");
  assert.ok(labels.length > 3);
  assert.ok(labels.every(({ label }) => /^20\d\d$/.test(label)));
});

test("the present is on the axis of what is going on, not of what is long past", () => {
  const week = domain("2031-05-01T00:00Z", "2031-05-08T00:00Z");
  const soon = Date.parse("2031-05-10T00:00Z");
  assert.ok(withNow(week, soon).to > soon);
  assert.deepEqual(withNow(week, Date.parse("2041-05-10T00:00Z")), week);
  assert.deepEqual(withNow(week, Date.parse("2031-05-03T00:00Z")), week);
});

test("marks that lie together become one with their number", () => {
  assert.deepEqual(clusters([50, 10, 11, 12, 90], 3), [
    { left: 11, many: 3 },
    { left: 50, many: 1 },
    { left: 90, many: 1 },
  ]);
  const even = Array.from({ length: 40 }, (_, index) => index);
  const all = clusters(even, 3);
  assert.equal(
    all.reduce((sum, { many }) => sum + many, 0),
    40,
    "none is lost",
  );
  assert.ok(all.length > 5, "and a long row is no single mark");
  assert.deepEqual(clusters([], 3), []);
});

test("a label without room is left out, the first ones stay", () => {
  const all = [{ left: 10 }, { left: 12 }, { left: 30 }, { left: 21 }];
  assert.deepEqual(fitting(all, 10), [{ left: 10 }, { left: 30 }]);
});

test("an axis of days says the year once, and again where it changes", () => {
  const labels = ticks(domain("2030-12-20T00:00Z", "2031-01-10T00:00Z"), 8, "UTC");
  const years = labels.map(({ label }) => label).filter((label) => /\d{4}/.test(label));
  assert.deepEqual(
    years.map((label) => label.slice(-4)),
    ["2030", "2031"],
  );
});
