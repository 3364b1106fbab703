import assert from "node:assert/strict";
import { test } from "node:test";
import type { Decided, Decision } from "../../main/web/api/records.js";
import { decidedWords, decisionWords, MUTES, newestFirst } from "../../main/web/desk/words.js";
import { Moments } from "../../main/web/time/moments.js";

const UTC = new Moments("UTC");
const ANNA = { id: "desk:anna", name: "Anna", lineage: [] };

const DISMISSED: Decided = {
  decision: "d1",
  revision: 2,
  verdict: "DISMISSED",
  by: ANNA,
  at: "2026-04-05T10:00:00.000Z",
  reason: "another plot",
};

const MUTED: Decision = {
  type: "decision",
  id: "d2",
  revision: 1,
  status: "ACTIVE",
  verdict: "MUTED",
  subject: { event: "i1" },
  by: ANNA,
  at: "2026-04-05T10:00:00.000Z",
  until: "2026-04-05T11:00:00.000Z",
  reason: null,
};

test("a decision says who decided what, when and why", () => {
  assert.deepEqual(decidedWords(DISMISSED, UTC), {
    id: "d1",
    revision: 2,
    words: "Dismissed by Anna, 5 April 2026, 10:00: another plot",
  });
  assert.equal(
    decidedWords({ ...DISMISSED, verdict: "CONFIRMED", reason: null }, UTC).words,
    "Confirmed by Anna, 5 April 2026, 10:00",
  );
});

test("what is muted says until when", () => {
  assert.equal(
    decisionWords(MUTED, UTC).words,
    "Muted until 5 April 2026, 11:00 by Anna, 5 April 2026, 10:00",
  );
});

test("the newest comes first, of one moment the greater id", () => {
  const all = [MUTED, { ...MUTED, id: "d3" }, { ...MUTED, id: "d1", at: "2026-04-05T10:00:01Z" }];
  assert.deepEqual(
    newestFirst(all).map(({ id }) => id),
    ["d1", "d3", "d2"],
  );
});

test("alerts are kept quiet for an hour, to the end of the reader's day, or for a week", () => {
  const now = new Date(2026, 3, 5, 10, 30);
  assert.deepEqual(
    MUTES.map(({ until }) => until(now).getTime()),
    [
      new Date(2026, 3, 5, 11, 30).getTime(),
      new Date(2026, 3, 6).getTime(),
      now.getTime() + 7 * 24 * 3_600_000,
    ],
  );
});
