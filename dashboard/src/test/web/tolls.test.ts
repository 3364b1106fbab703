import assert from "node:assert/strict";
import { test } from "node:test";
import type { Contradiction } from "../../main/web/api/records.js";
import { bySource, figures, ranges, top } from "../../main/web/figures/tolls.js";
import { Moments } from "../../main/web/time/moments.js";
import { given } from "./given.js";

const moscow = new Moments("Europe/Moscow");

const FRIDAY = { from: "2024-03-22T00:00:00.000Z", to: "2024-03-22T23:59:59.999Z" };
const SUNDAY = { from: "2024-03-24T00:00:00.000Z", to: "2024-03-24T23:59:59.999Z" };

test("figures stand in the order of the time at which they held", () => {
  const claims = [
    given.report({ id: "late", killed: { atLeast: 143, atMost: null }, asOf: SUNDAY }),
    given.report({ id: "early", killed: { atLeast: 40, atMost: 40 }, asOf: FRIDAY }),
    given.report({ id: "silent" }),
  ];
  const told = figures(given.detail({ claims }), "killed", moscow);
  assert.deepEqual(
    told.map((figure) => figure.claim),
    ["early", "late"],
  );
  assert.equal(top(told), 143);
});

test("a figure of another event is left out", () => {
  const claims = [given.report({ id: "a", event: "other", killed: { atLeast: 1, atMost: 1 } })];
  assert.deepEqual(figures(given.detail({ claims }), "killed", moscow), []);
});

test("a report that names no event is one of its own", () => {
  const own = given.report({ id: "i", event: null, killed: { atLeast: 3, atMost: 3 } });
  const other = given.report({ id: "j", event: null, killed: { atLeast: 4, atMost: 4 } });
  assert.deepEqual(
    figures(given.detail({ claims: [own, other] }), "killed", moscow).map(({ claim }) => claim),
    ["i"],
  );
});

test("only a figure in an open contradiction on this toll is marked", () => {
  const claims = [
    given.report({ id: "disputed", killed: { atLeast: 143, atMost: null } }),
    given.report({ id: "settled", killed: { atLeast: 139, atMost: 139 } }),
  ];
  const contradiction = (state: string, claim: string) =>
    ({ predicate: "incident.killed", state, sides: [{ holders: [{ claim }] }] }) as Contradiction;
  const contradictions = [contradiction("OPEN", "disputed"), contradiction("RESOLVED", "settled")];
  const told = figures(given.detail({ claims, contradictions }), "killed", moscow);
  assert.deepEqual(
    told.filter((figure) => figure.isDisputed).map((figure) => figure.claim),
    ["disputed"],
  );
});

const says = (id: string, name: string, least: number, most: number | null, asOf: typeof FRIDAY) =>
  given.report({
    id,
    asOf,
    killed: { atLeast: least, atMost: most },
    attributedTo: [{ id: name, name, lineage: [] }],
  });

const SAYINGS = given.detail({
  claims: [
    says("a", "Police", 40, 40, FRIDAY),
    says("b", "Hospital", 60, null, FRIDAY),
    says("c", "Police", 62, 62, SUNDAY),
  ],
});

test("each source has its own figures, in order, and the one that spoke last comes first", () => {
  assert.deepEqual(
    bySource(figures(SAYINGS, "killed", moscow)).map(({ source, figures: own }) => [
      source,
      own.map(({ claim }) => claim),
    ]),
    [
      ["Police", ["a", "c"]],
      ["Hospital", ["b"]],
    ],
  );
});

test("the range spans the newest figure of each source, not what a source has corrected", () => {
  assert.deepEqual(
    ranges(figures(SAYINGS, "killed", moscow)).map(({ low, high }) => [low, high]),
    [
      [40, 40],
      [40, 60],
      [60, 62],
    ],
  );
  assert.deepEqual(ranges([]), []);
});
