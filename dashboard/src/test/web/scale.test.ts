import assert from "node:assert/strict";
import { test } from "node:test";
import { at, domainOf, stretch, ticks } from "../../main/web/timeline/scale.js";

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
