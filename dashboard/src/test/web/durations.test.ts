import assert from "node:assert/strict";
import { test } from "node:test";
import vectors from "../../../../domain/src/test/resources/io/foreknown/domain/words/lead-times.tsv";
import { duration, durations, lead } from "../../main/web/time/durations.js";

test("lengths of time are worded as in the table that Java holds to as well", () => {
  const rows = vectors.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  assert.ok(rows.length > 20);
  for (const row of rows) {
    const [min, max, before, bare] = row.split("\t");
    const seconds = { min: Number(min), max: Number(max) };
    assert.equal(lead(seconds), before);
    if (bare !== "") {
      assert.equal(durations(seconds), bare);
    }
  }
});

test("a length of time is worded as an interval of no width", () => {
  assert.equal(duration(30 * 3_600), "30 hours");
  assert.equal(duration(29), "less than a minute");
});

test("an unknown order in one month or day says which", () => {
  const unknown = { min: -2_678_400, max: 2_678_400 };
  const december = { from: "2017-12-01T00:00:00.000Z", to: "2017-12-31T23:59:59.999Z" };
  const sixth = { from: "2024-03-06T00:00:00.000Z", to: "2024-03-06T23:59:59.999Z" };
  assert.equal(lead(unknown, december, december), "order unknown: both in December 2017");
  assert.equal(lead(unknown, sixth, sixth), "order unknown: both on 6 March 2024");
  assert.match(lead(unknown, sixth, december), /up to 31 days before/);
});
