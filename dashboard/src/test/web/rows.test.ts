import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  Contradiction,
  Question,
  StatementClaim,
  WarningEvent,
} from "../../main/web/api/records.js";
import { Moments } from "../../main/web/time/moments.js";
import { lanes, said, together } from "../../main/web/timeline/rows.js";
import { given } from "./given.js";

const moscow = new Moments("Europe/Moscow");
const warning = (id: string, audience: string, from: string): WarningEvent =>
  ({ type: "warning", id, audience, issued: { from, to: from } }) as WarningEvent;
const statement = (id: string, predicate: string): StatementClaim =>
  ({ type: "statement", id, predicate, publishedAt: "2024-04-02T00:00:00.000Z" }) as StatementClaim;

test("warnings are private or public, the earlier above the later", () => {
  const related = [
    warning("later", "PRIVATE", "2024-03-07T00:00:00.000Z"),
    warning("earlier", "PRIVATE", "2024-03-06T00:00:00.000Z"),
    warning("open", "PUBLIC", "2024-03-07T00:00:00.000Z"),
  ];
  const { privately, publicly } = lanes(given.detail({ related }), moscow);
  assert.deepEqual(
    privately.map((row) => row.warning.id),
    ["earlier", "later"],
  );
  assert.deepEqual(
    publicly.map((row) => row.warning.id),
    ["open"],
  );
});

test("a warning that matched two incidents has a row for each", () => {
  const detail = given.detail({
    related: [warning("w", "PUBLIC", "2024-03-07T00:00:00.000Z")],
    matches: [given.match({ id: "m1", incident: "i" }), given.match({ id: "m2", incident: "j" })],
  });
  const { publicly } = lanes(detail, moscow);
  assert.deepEqual(
    publicly.map((row) => row.incident?.id ?? null),
    ["i", null],
  );
});

test("statements stand by question, with the contradictions that are open", () => {
  const contradictions = [
    { predicate: "warning.credible", state: "OPEN" },
    { predicate: "warning.credible", state: "RESOLVED" },
  ] as Contradiction[];
  const claims = [
    statement("s1", "warning.credible"),
    statement("s2", "warning.received"),
    statement("s3", "warning.credible"),
  ];
  assert.deepEqual(
    lanes(given.detail({ claims, contradictions }), moscow).questions.map((row) => [
      row.predicate,
      row.statements.length,
      row.open,
    ]),
    [
      ["warning.credible", 2, 1],
      ["warning.received", 1, 0],
    ],
  );
});

test("a question leads to its page as soon as two answers were given", () => {
  const about = "w";
  const claims = ["warning.credible", "warning.received"].map((predicate) => ({
    ...statement(predicate, predicate),
    about,
  }));
  const questions = [{ about, predicate: "warning.credible" }] as Question[];
  const rows = lanes(given.detail({ claims, questions }), moscow).questions;
  assert.deepEqual(
    rows.map((row) => row.about),
    [about, null],
  );
});

test("a claim that two events share is told once, in order of publication", () => {
  const first = given.report({ id: "b", publishedAt: "2024-03-07T00:00:00.000Z" });
  const second = given.report({ id: "a", publishedAt: "2024-03-22T00:00:00.000Z" });
  const others = [given.detail({ claims: [first, second] })];
  const whole = together(given.detail({ claims: [second] }), others, moscow);
  assert.deepEqual(whole.claims, [first, second]);
});

test("a statement that was published on a bare date was said on that day", () => {
  const published = "2024-04-03T23:59:59.999Z";
  const claim = { ...statement("s", "warning.credible"), publishedAt: published, said: null };
  assert.deepEqual(said(claim), { from: "2024-04-03T00:00:00.000Z", to: published });
});
