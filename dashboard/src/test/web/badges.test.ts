import assert from "node:assert/strict";
import { test } from "node:test";
import type { Forewarning, IncidentEvent, WarningEvent } from "../../main/web/api/records.js";
import { Moments } from "../../main/web/time/moments.js";
import { badgesOf, kindOf } from "../../main/web/words/badges.js";

const UTC = new Moments("UTC");
const PRIVATELY: Forewarning = {
  audience: "PRIVATE",
  window: "NO_WINDOW",
  hindsight: true,
  before: true,
  knownSince: "2024-04-02T12:00:00.000Z",
};
const PUBLICLY: Forewarning = {
  audience: "PUBLIC",
  window: "AFTER_WINDOW",
  hindsight: false,
  before: true,
  knownSince: "2024-03-07T21:00:00.000Z",
};

function incident(fields: Partial<IncidentEvent>): IncidentEvent {
  return { type: "incident", outcome: "OCCURRED", warnings: [], ...fields } as IncidentEvent;
}

function warning(fields: Partial<WarningEvent>): WarningEvent {
  return {
    type: "warning",
    audience: "PRIVATE",
    issued: { from: "2024-03-06T00:00:00.000Z", to: "2024-03-06T23:59:59.999Z" },
    firstPublished: "2024-04-02T12:00:00.000Z",
    hindsight: true,
    judgement: "HIT",
    ...fields,
  } as WarningEvent;
}

function words(event: IncidentEvent | WarningEvent): string[] {
  return badgesOf(event, UTC).map((badge) => badge.words);
}

test("a warning that became known afterwards does not count as one without a word", () => {
  const attack = incident({ judgement: "WARNED", warnings: [PUBLICLY, PRIVATELY] });
  assert.deepEqual(words(attack), [
    "a public warning preceded it, but was no longer in force",
    "warned privately; public only since 2 April 2024",
  ]);
  assert.deepEqual(
    badgesOf(attack, UTC).map(({ tone }) => tone),
    ["quiet", "hindsight"],
  );
});

test("every warning of an incident has words, whoever received it and whenever it held", () => {
  for (const audience of ["PRIVATE", "PUBLIC", "UNKNOWN"] as const) {
    for (const window of ["BEFORE_WINDOW", "IN_WINDOW", "AFTER_WINDOW"] as const) {
      for (const before of [true, false]) {
        for (const hindsight of [true, false]) {
          const warnings = [{ ...PUBLICLY, audience, window, before, hindsight }];
          const [said = ""] = words(incident({ judgement: "WARNED", warnings }));
          assert.match(said, audience === "UNKNOWN" ? /^(a warning|warned)/ : /p(ublic|rivate)/);
        }
      }
    }
  }
});

test("a public warning in time is said to be public", () => {
  const warnings = [{ ...PUBLICLY, window: "IN_WINDOW" as const }];
  assert.deepEqual(words(incident({ judgement: "WARNED", warnings })), [
    "a public warning preceded it",
  ]);
});

test("where the order is unknown, no warning is said to have preceded", () => {
  const warnings = [{ ...PUBLICLY, window: "NO_WINDOW" as const, before: false }];
  assert.deepEqual(words(incident({ judgement: "WARNED", warnings })), [
    "a public warning, order unknown",
  ]);
});

test("nobody is blamed: no warning on file, and in no colour", () => {
  assert.deepEqual(badgesOf(incident({ judgement: "UNWARNED" }), UTC), [
    { words: "no warning on file", tone: "quiet" },
  ]);
});

test("a foiled plot is none that happened", () => {
  const plot = incident({ outcome: "FOILED", judgement: "UNWARNED" });
  assert.deepEqual(words(plot), ["foiled", "no warning on file"]);
  assert.equal(kindOf(plot), "foiled plot");
});

test("of a private warning it says since when the public can know", () => {
  assert.equal(words(warning({})).at(-1), "private; public only since 2 April 2024");
  assert.equal(words(warning({ firstPublished: "2024-03-06T12:00:00.000Z" })).at(-1), "private");
  assert.equal(words(warning({ audience: "PUBLIC", hindsight: false })).at(-1), "public");
});
