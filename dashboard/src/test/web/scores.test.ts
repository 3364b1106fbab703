import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answerOf,
  byKind,
  differencesOf,
  leadsOf,
  missesOf,
  outcomesOf,
  partsOf,
} from "../../main/web/views/scores.js";
import { given } from "./given.js";

const other = { id: "bureau", name: "Bureau", lineage: ["embassy"] };

test("only an issuer's own warnings are its own, not those of who belongs to it", () => {
  const own = given.outcome({ event: "w1" });
  const all = [own, given.outcome({ event: "w2", issuer: other })];
  assert.deepEqual(outcomesOf(["embassy"], all), [own]);
  assert.deepEqual(outcomesOf([], all), all);
});

test("hits come first, and what there is none of is left out", () => {
  const all = [
    given.outcome({ event: "w1", outcome: "FALSE_ALARM" }),
    given.outcome({ event: "w2", outcome: "HIT" }),
  ];
  assert.deepEqual(
    byKind(all).map(([kind]) => kind),
    ["HIT", "FALSE_ALARM"],
  );
});

test("near misses and the warnings of others have no lead time", () => {
  const hit = given.match({ id: "hit", warning: "w1", leadSeconds: { min: 1, max: 2 } });
  const matches = [
    hit,
    given.match({ id: "near", kind: "NEAR_MISS", warning: "w1", leadSeconds: { min: 1, max: 9 } }),
    given.match({ id: "other", warning: "w2", leadSeconds: { min: 1, max: 9 } }),
  ];
  assert.deepEqual(leadsOf([given.outcome({ event: "w1" })], matches), [hit]);
});

test("the parts tell what a share hides, and leave out what there is none of", () => {
  const none = { cameTrueExpired: 0, similar: 0, cancelled: 0, open: 0, falseAlarms: 0 };
  assert.deepEqual(partsOf({ ...none, cameTrue: 1, foiled: 3, hindsight: 2, withLead: 2 }), [
    "1 came true within their time",
    "3 foiled",
    "2 known only in hindsight",
  ]);
  const one = { cameTrue: 1, cameTrueExpired: 1, foiled: 1, hindsight: 1 };
  const all = { ...one, open: 1, falseAlarms: 1, similar: 1, cancelled: 1, withLead: 2 };
  assert.equal(partsOf(all).length, Object.keys(all).length - 1);
});

test("a false alarm ratio says which of its warnings are still open", () => {
  assert.equal(
    missesOf({ warnings: 1, warningsVerified: 0, pending: 1 }),
    "1 of n = 1 warning, 1 still open",
  );
  assert.equal(missesOf({ warnings: 5, warningsVerified: 5, pending: 0 }), "0 of n = 5 warnings");
});

test("what the desk changed stands beside what it would be without, and nothing else does", () => {
  const figures = {
    incidentsWarned: null,
    warningsVerified: 3,
    pending: 1,
    pod: null,
    far: 0.25,
    csi: null,
    podInterval: null,
    farInterval: null,
    leadMinutes: null,
    meanFirstLeadMinutes: 30,
  };
  const card = given.scorecard(figures);
  assert.deepEqual(differencesOf(card), []);
  const without = { ...figures, warningsVerified: 2, far: 0.5, meanFirstLeadMinutes: null };
  assert.deepEqual(differencesOf({ ...card, withoutDesk: without }), [
    { name: "Warnings that counted as verified", standing: "3", ruled: "2" },
    { name: "False alarm ratio", standing: "25 %", ruled: "50 %" },
    { name: "Mean lead time", standing: "30 minutes", ruled: "not defined" },
  ]);
});

test("answers of the desk name the row and what it found", () => {
  assert.equal(
    answerOf({ hazard: "security", ruling: "NEAR_MISS", confirmed: 4, dismissed: 1 }),
    "Security threat, similar, not counted: 4 confirmed, 1 dismissed",
  );
  assert.equal(
    answerOf({ hazard: "", ruling: "BEYOND_HORIZON", confirmed: 1, dismissed: 0 }),
    "All hazards, after the horizon: 1 confirmed, 0 dismissed",
  );
});
