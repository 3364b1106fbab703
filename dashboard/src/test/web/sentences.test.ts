import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  Contradiction,
  EventDetail,
  IncidentEvent,
  Match,
  Place,
  Side,
  WarningClaim,
  WarningEvent,
} from "../../main/web/api/records.js";
import { Moments } from "../../main/web/time/moments.js";
import { openQuestions, sentences } from "../../main/web/words/sentences/sentences.js";

const UTC = new Moments("UTC");
const DAY = 86_400;
const HALL = { id: "hall", name: "Harbour Hall", level: "SITE" } as Place;
const TOWN = { id: "town", name: "Northport", level: "CITY" } as Place;

const NEXT_DAY = { from: "2031-05-05T00:00:00.000Z", to: "2031-05-05T23:59:59.999Z" };

const attack = (fields: Partial<IncidentEvent>): IncidentEvent =>
  ({
    type: "incident",
    id: "attack",
    outcome: "OCCURRED",
    judgement: "WARNED",
    began: { from: "2031-05-20T18:00:00.000Z", to: "2031-05-20T18:00:00.000Z" },
    places: [HALL],
    ...fields,
  }) as IncidentEvent;

const warning = (fields: Partial<WarningEvent>): WarningEvent =>
  ({
    type: "warning",
    id: "w",
    hazard: "security.terrorism",
    audience: "PRIVATE",
    issuer: { id: "ministry", name: "The ministry", lineage: [] },
    issued: { from: "2031-05-04T00:00:00.000Z", to: "2031-05-04T23:59:59.999Z" },
    validity: null,
    places: [HALL, TOWN],
    placeCount: 2,
    firstPublished: "2031-06-01T09:00:00.000Z",
    hindsight: true,
    judgement: "HIT",
    ...fields,
  }) as WarningEvent;

const match = (fields: Partial<Match>): Match =>
  ({
    id: "m",
    state: "SUGGESTED",
    kind: "MATCH",
    warning: "w",
    incident: "attack",
    leadSeconds: { min: 16 * DAY, max: 17 * DAY },
    warnedSince: null,
    place: "SAME_SITE",
    window: { relation: "NO_WINDOW", bySeconds: null },
    force: "IN_FORCE",
    hindsight: true,
    ...fields,
  }) as Match;

const given = (fields: Partial<EventDetail>): EventDetail =>
  ({
    event: attack({}),
    related: [warning({})],
    matches: [match({})],
    claims: [],
    contradictions: [],
    ...fields,
  }) as unknown as EventDetail;

const said = (detail: Partial<EventDetail>) => sentences(given(detail), UTC);

const side = (position: Side["position"], speaker: string, denied = false): Side =>
  ({
    position,
    denied,
    holders: [{ speaker: { id: speaker, name: speaker, lineage: [] } }],
    holderCount: 1,
  }) as unknown as Side;

const dispute = (predicate: string, sides: Side[], state = "OPEN", about = "w"): Contradiction =>
  ({ about, predicate, state, sides }) as Contradiction;

const rung = (name: string) => ({ scale: { from: name, to: name } });

test("who warned whom, how, when, of what place, and since when it is public", () => {
  const claims = [
    { type: "warning", id: "c", event: "w", recipients: [{ id: "police", name: "the police" }] },
    { type: "warning", id: "other", event: "x", recipients: [{ id: "y", name: "others" }] },
  ] as WarningClaim[];
  assert.deepEqual(said({ claims }), [
    "The ministry warned the police privately 16 to 17 days before and named Harbour Hall; " +
      "it became public only afterwards, on 1 June 2031.",
  ]);
});

test("without claims of it, nobody is said to have been warned", () => {
  assert.match(said({})[0] ?? "", /^The ministry warned privately 16 to 17 days before/);
});

test("who says otherwise is named, once, and only while it is open", () => {
  const general = (speaker: string) =>
    dispute("warning.specificity", [
      side(rung("site"), "An officer"),
      side(rung("general"), speaker),
    ]);
  const contradictions = [general("Ada Reed"), general("Ada Reed"), general("Ben Stone")];
  const [sentence = ""] = said({ contradictions });
  assert.match(sentence, /; Ada Reed and Ben Stone said that it was general\.$/);
  const resolved = contradictions.map((each) => ({ ...each, state: "RESOLVED" as const }));
  assert.doesNotMatch(said({ contradictions: resolved })[0] ?? "", /general/);
});

test("a denial is a denial, and a narrower rung is no more than that", () => {
  const sides = [side(rung("site"), "Ada Reed", true), side(rung("city"), "Ben Stone")];
  assert.match(
    said({ contradictions: [dispute("warning.specificity", sides)] })[0] ?? "",
    /Ada Reed denied that it named the site; Ben Stone said that it named no more than the city\.$/,
  );
});

test("who says that no warning was given contradicts the sentence, who says so does not", () => {
  const sides = [side({ truth: true }, "An officer"), side({ truth: false }, "Ada Reed")];
  const [sentence = ""] = said({ contradictions: [dispute("warning.issued", sides)] });
  assert.match(sentence, /; Ada Reed said that no warning was given\.$/);
  assert.doesNotMatch(sentence, /officer/);
  const denies = [side({ truth: true }, "Ben Stone", true)];
  assert.match(
    said({ contradictions: [dispute("warning.received", denies)] })[0] ?? "",
    /Ben Stone said that it was not received\.$/,
  );
});

test("what is said of the incident's warning means one warning only where there is but one", () => {
  const sides = [side(rung("general"), "Ada Reed")];
  const contradictions = [dispute("warning.specificity", sides, "OPEN", "attack")];
  assert.match(said({ contradictions }).join(), /Ada Reed/);
  const open = warning({ id: "p", audience: "PUBLIC", hindsight: false });
  const two = {
    related: [warning({}), open],
    matches: [match({}), match({ id: "n", warning: "p", hindsight: false })],
    contradictions,
  };
  assert.doesNotMatch(said(two).join(), /Ada Reed/);
});

test("an expired public warning is a sentence of its own, after the earlier private one", () => {
  const open = warning({
    id: "p",
    audience: "PUBLIC",
    issuer: { id: "embassy", name: "The embassy", lineage: [] },
    issued: { ...NEXT_DAY, envelope: NEXT_DAY },
    hindsight: false,
  });
  const publicly = match({
    id: "n",
    warning: "p",
    leadSeconds: { min: 15 * DAY, max: 15 * DAY },
    place: "SAME_KIND",
    window: { relation: "AFTER_WINDOW", bySeconds: { min: 13 * DAY, max: 13 * DAY } },
    hindsight: false,
  });
  assert.equal(
    said({ related: [open, warning({})], matches: [publicly, match({})] })[1],
    "The embassy warned in public 15 days before and named that kind of site; " +
      "the warning had expired 13 days earlier.",
  );
});

test("of two warnings of one audience the one that says more is shown, the other counted", () => {
  const vague = match({ id: "v", warning: "v", place: "COARSER" });
  const lines = said({ related: [warning({ id: "v" }), warning({})], matches: [vague, match({})] });
  assert.match(lines[0] ?? "", /named Harbour Hall/);
  assert.deepEqual(lines.slice(1), ["1 more warning on file matches it."]);
});

test("an unknown order is said, and no lead", () => {
  const together = match({ leadSeconds: { min: -3_600, max: 7_200 } });
  assert.match(
    said({ matches: [together] })[0] ?? "",
    /warned privately \(order unknown: up to 2 hours before or up to 60 minutes after\)/,
  );
});

test("nothing is said of a match that was dismissed or withdrawn", () => {
  for (const state of ["DISMISSED", "RETRACTED"] as const) {
    const lines = said({ event: attack({ judgement: "UNWARNED" }), matches: [match({ state })] });
    assert.deepEqual(lines, ["No warning of it is on file."]);
  }
});

test("no warning on file blames nobody; what is similar or late is said to be", () => {
  const event = attack({ judgement: "NEAR_MISS" });
  const similar = match({ kind: "NEAR_MISS" });
  assert.deepEqual(said({ event, matches: [similar] }), [
    "No warning of it is on file.",
    "Similar, not counted: what The ministry warned of.",
  ]);
  const late = match({ kind: "TOO_LATE", leadSeconds: { min: -7_200, max: -7_200 } });
  assert.deepEqual(said({ event: attack({ judgement: "UNWARNED" }), matches: [late] }), [
    "No warning of it is on file.",
    "The ministry warned privately 2 hours after.",
  ]);
});

test("what is not worked out yet is not guessed", () => {
  assert.deepEqual(said({ event: attack({ judgement: null }), matches: [] }), [
    "Whether a warning preceded it is not worked out yet.",
  ]);
});

test("a foiled plot and a disproved report say so first", () => {
  assert.equal(said({ event: attack({ outcome: "FOILED" }) })[0], "The plot was foiled.");
  assert.equal(
    said({ event: attack({ outcome: "DISPROVED" }) })[0],
    "It did not happen: the report was disproved.",
  );
});

test("a private warning that leaked before is not said to be known only afterwards", () => {
  const leaked = warning({ firstPublished: "2031-05-10T12:00:00.000Z", hindsight: false });
  const [sentence = ""] = said({ related: [leaked], matches: [match({ hindsight: false })] });
  assert.match(sentence, /; it became public on 10 May 2031\.$/);
});

test("a warning's page says what it warned of and what became of it", () => {
  const of = (fields: Partial<WarningEvent>, more: Partial<EventDetail> = {}) =>
    said({ event: warning(fields), related: [attack({})], ...more });
  assert.deepEqual(of({}), [
    "The ministry warned privately on 4 May 2031 of terrorism: Harbour Hall and Northport; " +
      "it became public only afterwards, on 1 June 2031.",
    "It came true (Harbour Hall): the warning came 16 to 17 days before.",
  ]);
  const none = { matches: [] };
  assert.match(of({ judgement: "FALSE_ALARM" }, none)[1] ?? "", /^Its time is over/);
  assert.match(of({ judgement: "PENDING" }, none)[1] ?? "", /^No end date was given/);
  assert.equal(of({ judgement: "CANCELLED" }, none)[1], "It was cancelled.");
  assert.equal(of({ judgement: "EXERCISE" }, none)[1], "It was an exercise.");
  assert.equal(of({ judgement: null }, none)[1], "What became of it is not worked out yet.");
});

test("the open questions are each named once", () => {
  const contradictions = [
    dispute("warning.received", []),
    dispute("incident.killed", []),
    dispute("incident.killed", []),
    dispute("incident.place", [], "RESOLVED"),
  ];
  assert.deepEqual(
    openQuestions(given({ contradictions })).map(({ predicate }) => predicate),
    ["incident.killed", "warning.received"],
  );
});
