import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProposalOnDesk, StoryText } from "../../main/web/api/records.js";
import { Moments } from "../../main/web/time/moments.js";
import {
  type Draft,
  editable,
  everybody,
  isList,
  type Named,
  namesOf,
  open,
  openInWords,
  read as readBy,
  shown,
  written,
} from "../../main/web/views/desk/fields.js";
import { byHand, choices, made, maker, OWN } from "../../main/web/views/desk/by-hand.js";
import { asked, offered } from "../../main/web/views/desk/likely.js";
import { press } from "../../main/web/views/desk/keys.js";
import { replaced, together, typed, where } from "../../main/web/views/desk/names.js";
import { beside, isQuoted, sentences, trimmed } from "../../main/web/views/desk/picked.js";
import { current, left, moved, nextOpen } from "../../main/web/views/desk/queue.js";
import { sentence } from "../../main/web/views/desk/sentence.js";
import { paragraphs } from "../../main/web/views/desk/text.js";
import type { Work } from "../../main/web/views/desk/work.js";

const UTC = new Moments("UTC");

/** What is read of a field of an incident. */
function read(field: string, text: string, before: unknown, everybody: readonly Named[]): unknown {
  return readBy(field, text, { before, claim: {}, chosen: [], everybody });
}

function item(id: string, state: ProposalOnDesk["state"], claim: Draft = {}): ProposalOnDesk {
  const events = [{ event: "story:s#i", why: "near" }];
  const proposer = { id: "rules", version: "1" };
  const proposal = { id, claim, events, proposer, fields: {} };
  return { proposal, state } as unknown as ProposalOnDesk;
}

const ITEMS = [
  item("a", "ACCEPTED"),
  item("b", "PROPOSED"),
  item("c", "STALE"),
  item("d", "PROPOSED"),
];

test("the queue begins with what is open and goes round to the next that is", () => {
  assert.equal(left(ITEMS), "2 of 4 left");
  assert.equal(current(ITEMS, null)?.proposal.id, "b");
  assert.equal(current(ITEMS, "c")?.proposal.id, "c");
  assert.equal(current([], null), null);
  assert.equal(nextOpen(ITEMS, "b"), "d");
  assert.equal(nextOpen(ITEMS, "d"), "b");
  assert.equal(nextOpen([item("a", "ACCEPTED")], "a"), "a");
  assert.equal(moved(ITEMS, "a", 1), "b");
  assert.equal(moved(ITEMS, "a", -1), "a");
  assert.equal(moved(ITEMS, "d", 1), "d");
});

test("an open time is shown with the latest moment at which it can have been", () => {
  const claim = { type: "incident", publishedAt: "2025-03-14T09:00:00.000Z", hazard: "met.flood" };
  const day = "2025-03-14T23:59:59.999Z";
  assert.equal(
    openInWords({ ...claim, outcome: "occurred" }, day, UTC),
    "began (no later than 14 March 2025), where",
  );
  assert.equal(openInWords(claim, null, UTC), "outcome, began, where");
  assert.equal(
    openInWords({ ...claim, outcome: "occurred", began: day, places: [] }, day, UTC),
    "",
  );
});

test("a text is cut at what is lit, and nothing of it is lost", () => {
  const text = "One <b>two</b>.\n\nThree 😀 four.\n \nFive.";
  const lit = [
    { from: 4, to: 14 },
    { from: text.indexOf("😀"), to: text.indexOf(" four") },
  ];
  const all = paragraphs(text, lit);
  assert.equal(all.length, 3);
  assert.equal(
    all.map((runs) => runs.map((run) => run.text).join("")).join("|"),
    "One <b>two</b>.|Three 😀 four.|Five.",
  );
  assert.deepEqual(
    all
      .flat()
      .filter((run) => run.isLit)
      .map((run) => run.text),
    ["<b>two</b>", "😀"],
  );
  assert.deepEqual(paragraphs("", []), []);
});

const MET = { id: "met", name: "Met Office", lineage: ["gov"] };
const CLAIM: Draft = {
  type: "incident",
  publishedAt: "2024-03-23T00:00:00.000Z",
  hazard: "met.flood",
  outcome: "occurred",
  began: { from: "2024-03-22T00:00:00.000Z", to: "2024-03-22T23:59:59.999Z" },
  places: [
    { id: "delta", name: "Delta" },
    { id: "old", name: "Old Mill" },
  ],
  killed: { atLeast: 17, atMost: 17 },
  injured: { atLeast: 141 },
  perpetrators: { parties: [MET], exclusive: true },
};

test("what is written of a field is read as it was", () => {
  for (const [field, value] of Object.entries(CLAIM)) {
    assert.equal(read(field, written(field, value), value, []), value, field);
  }
  for (const position of [
    { truth: false },
    { count: { atMost: 49 } },
    { scale: { from: "general", to: "city" } },
    { when: CLAIM.began },
    { parties: [MET], exclusive: false },
  ]) {
    assert.equal(read("position", written("position", position), position, []), position);
    assert.deepEqual(
      read("position", `${written("position", position)} `, position, [MET]),
      position,
    );
  }
});

test("an editor writes days, numbers and names as people do", () => {
  assert.equal(written("began", CLAIM.began), "2024-03-22");
  assert.deepEqual(read("began", "2024-03-22 to 2024-03-23", CLAIM.began, []), {
    from: "2024-03-22T00:00:00.000Z",
    to: "2024-03-23T23:59:59.999Z",
  });
  assert.equal(written("injured", CLAIM.injured), "at least 141");
  assert.deepEqual(read("killed", "at most 20", CLAIM.killed, []), { atMost: 20 });
  assert.deepEqual(read("killed", "17 to 20", CLAIM.killed, []), { atLeast: 17, atMost: 20 });
  assert.deepEqual(read("issuer", "Met Office", undefined, [MET]), MET);
  assert.deepEqual(
    read("places", "Delta; Új-Város 2", undefined, [{ id: "delta", name: "Delta" }]),
    [
      { id: "delta", name: "Delta" },
      { id: "name:új-város-2", name: "Új-Város 2" },
    ],
  );
  assert.equal(read("killed", "  ", CLAIM.killed, []), undefined);
  assert.throws(() => read("began", "on Friday", CLAIM.began, []), /a day such as/);
  assert.throws(() => read("killed", "many", CLAIM.killed, []), /a number is expected/);
  assert.throws(() => read("killed", "at least 2 to 3", CLAIM.killed, []), /a number is expected/);
});

test("what a claim cannot do without is open until it is there", () => {
  assert.deepEqual(open(CLAIM), []);
  assert.deepEqual(open({ type: "statement", predicate: "warning.received" }), [
    "publishedAt",
    "about",
    "position",
    "speaker",
  ]);
  assert.ok(editable({ type: "statement" }).includes("speaker"));
  assert.deepEqual(
    everybody([CLAIM]).map(({ id }) => id),
    ["delta", "old", "met"],
  );
  assert.deepEqual(
    everybody([CLAIM], "party").map(({ id }) => id),
    ["met"],
  );
});

test("a proposal reads as a sentence", () => {
  assert.equal(sentence(CLAIM, UTC), "Flood in Delta and Old Mill (occurred)");
  assert.equal(
    sentence({ type: "warning", issuer: MET, audience: "private", hazard: "met.flood" }, UTC),
    "Met Office warned privately – flood",
  );
  assert.equal(
    sentence(
      {
        type: "statement",
        speaker: MET,
        predicate: "incident.killed",
        position: { count: { atLeast: 3 } },
      },
      UTC,
    ),
    "Met Office: the death toll was at least 3",
  );
  assert.equal(shown("began", CLAIM.began, UTC), "22 March 2024");
});

/** Writes down what is done. */
function working(mode: Work["mode"], claim: Draft): [Work, string[]] {
  const done: string[] = [];
  const note = (what: string) => (told?: unknown) =>
    void done.push(told === undefined ? what : `${what} ${JSON.stringify(told)}`);
  const work: Work = {
    items: ITEMS,
    item: ITEMS[1] ?? null,
    claim,
    isEdited: false,
    isChecked: false,
    choices: [{ event: "story:s#i", why: "near" }],
    mode,
    isBusy: false,
    said: "",
    show: note("show"),
    move: note("move"),
    turn: note("turn"),
    edit: note("edit"),
    say: note("say"),
    accept: note("accept"),
    reject: note("reject"),
    undo: note("undo"),
    picked: null,
    pick: note("pick"),
    make: note("make"),
    drop: note("drop"),
  };
  return [work, done];
}

test("one key each", () => {
  const [work, done] = working("reading", CLAIM);
  for (const key of ["a", "e", "x", "j", "k", "u", "1", "2", "t", "T", "w", "i", "s", "Escape"]) {
    assert.equal(press(key, work), true, key);
  }
  assert.equal(press("q", work), false);
  assert.deepEqual(done, [
    "accept",
    'turn "editing"',
    'turn "rejecting"',
    "move 1",
    "move -1",
    "undo",
    `edit ${JSON.stringify({ ...CLAIM, event: "story:s#i" })}`,
    "pick 1",
    "pick -1",
    'make "warning"',
    'make "incident"',
    'make "statement"',
    'turn "reading"',
  ]);
});

test("an event is what a statement is about, or what something is the same as", () => {
  const [statement, done] = working("reading", { type: "statement" });
  press("1", statement);
  const [same, undone] = working("reading", { type: "incident", event: "story:s#i" });
  press("1", same);
  assert.deepEqual(done, ['edit {"type":"statement","about":"story:s#i"}']);
  assert.deepEqual(undone, ['edit {"type":"incident"}'], "the same key takes it back");
});

test("known events are looked for by the claim, or by those that a statement may be about", () => {
  const incident = {
    ...item("i", "PROPOSED", { type: "incident", event: "e" }),
    claimId: "#i",
    event: "#i",
  };
  const statement = { ...item("s", "PROPOSED", { type: "statement" }), claimId: "#s" };
  const near = { ...statement.proposal, events: [{ event: "#i", why: "near" }] };
  const all = [incident, { ...statement, proposal: near }];
  assert.deepEqual(asked(incident, incident.proposal.claim, all), [{ type: "incident", id: "#i" }]);
  assert.deepEqual(
    asked({ ...statement, proposal: near }, { type: "statement" }, all).map(({ id }) => id),
    ["#i"],
  );
  assert.deepEqual(asked({ ...incident, state: "ACCEPTED" }, CLAIM, all), []);
  assert.deepEqual(asked(null, CLAIM, all), []);
});

test("a known event is offered by what it is, unless the story offers it", () => {
  const found = {
    event: "k",
    type: "incident" as const,
    hazard: "met.flood",
    places: ["Delta"],
    time: CLAIM.began as { from: string; to: string },
    reasons: ["the same place: Delta", "the same day"],
    score: 0.7,
  };
  assert.deepEqual(offered([found], [], UTC), [
    {
      event: "k",
      name: "Flood in Delta, 22 March 2024",
      why: "the same place: Delta; the same day",
    },
  ]);
  assert.deepEqual(offered([found], [{ event: "k", why: "" }], UTC), []);
});

test("what is open is asked for before a claim is accepted", () => {
  const statement = { ...CLAIM, type: "statement", predicate: "p", position: {}, speaker: MET };
  const [work, done] = working("reading", statement);
  press("a", work);
  assert.deepEqual(done, ['say "Choose what it is about first: 1."']);
  const [other, asked] = working("reading", { type: "incident" });
  press("a", other);
  assert.equal(asked[0], 'turn "editing"');
});

test("a time that is only assumed is looked at before it is accepted", () => {
  const [work, done] = working("reading", CLAIM);
  const began = { from: 0, to: 1, how: "DEFAULT", note: null } as const;
  const of = item("b", "PROPOSED", CLAIM);
  const unseen = { ...work, item: { ...of, proposal: { ...of.proposal, fields: { began } } } };
  press("a", unseen);
  press("a", { ...unseen, isChecked: true });
  assert.deepEqual(done, [
    'turn "editing"',
    'say "Began is only assumed: change it, or Enter leaves it so."',
    "accept",
  ]);
});

test("while a reason is asked for, numbers are reasons and letters are nothing", () => {
  const [work, done] = working("rejecting", CLAIM);
  assert.equal(press("2", work), true);
  assert.equal(press("a", work), false);
  assert.deepEqual(done, ['reject "wrong speaker"']);
  assert.equal(press("a", working("editing", CLAIM)[0]), false);
});

const TEXT = "The “old mill” burned. “We said so,” Ms Ö said.\n\nIt was “late.\n\nNobody” came.";

function words(exact: string, text = TEXT): { from: number; to: number } {
  const from = text.indexOf(exact);
  return { from, to: from + exact.length };
}

test("what is selected loses the blanks around it", () => {
  assert.deepEqual(trimmed(" a b ", { from: 0, to: 5 }), { from: 1, to: 4 });
  assert.equal(trimmed("a  b", { from: 1, to: 3 }), null);
});

test("only what lies between quotation marks of one paragraph is quoted", () => {
  assert.ok(isQuoted(TEXT, words("old mill")));
  assert.ok(isQuoted(TEXT, words("We said so,")));
  assert.ok(!isQuoted(TEXT, words("burned")));
  assert.ok(!isQuoted(TEXT, words("“old mill”")));
  assert.ok(!isQuoted(TEXT, words("mill” burned")));
  assert.ok(!isQuoted(TEXT, words("late")), "it is never closed");
  assert.ok(!isQuoted(TEXT, words("Nobody")), "it was opened elsewhere");
  assert.ok(isQuoted('He said "no way" twice', words("no way", 'He said "no way" twice')));
  assert.ok(!isQuoted('"a" b "c"', words("b", '"a" b "c"')));
});

test("sentences follow each other, whatever language a story names", () => {
  const all = sentences(TEXT, "x-no language");
  assert.equal(TEXT.slice(all[0]?.from, all[0]?.to), "The “old mill” burned.");
  assert.equal(all.at(-1)?.to, TEXT.length);
  assert.deepEqual(beside(all, null, 1), all[0]);
  assert.deepEqual(beside(all, words("mill"), 1), all[1]);
  assert.deepEqual(beside(all, all[1] ?? null, -1), all[0]);
  assert.deepEqual(beside(all, all.at(-1) ?? null, 1), all.at(-1));
  assert.equal(beside([], null, -1), null);
});

const STORY = {
  story: { id: "mill.txt", publishedAt: "2025-03-15T09:00:00.000Z" },
  text: TEXT,
} as StoryText;

test("a claim by hand begins with what is safe", () => {
  const quoted = byHand("statement", words("We said so,"), STORY);
  assert.deepEqual(quoted.proposal.claim, {
    type: "statement",
    publishedAt: "2025-03-15T09:00:00.000Z",
    quote: "We said so,",
  });
  assert.equal(byHand("statement", words("burned"), STORY).proposal.claim.quote, undefined);
  const incident = byHand("incident", words("old mill"), STORY);
  assert.equal(incident.proposal.claim.quote, undefined);
  assert.deepEqual(made(incident, CLAIM), {
    story: "mill.txt",
    evidence: { ...words("old mill"), exact: "old mill" },
    claim: CLAIM,
  });
  const undated = { ...STORY, story: { ...STORY.story, publishedAt: null } };
  assert.ok(
    open(byHand("warning", words("burned"), undated).proposal.claim).includes("publishedAt"),
  );
});

test("a statement by hand may be about what the story claims nearest to it", () => {
  const at = (id: string, type: string, from: number): ProposalOnDesk => ({
    ...item(id, "PROPOSED", { type }),
    claimId: `#${id}`,
    event: `#${id}`,
    words: [{ from, to: from + 1 }],
  });
  const all = [at("w", "warning", 0), at("i", "incident", 90), at("j", "incident", 20)];
  const own = byHand("statement", { from: 30, to: 35 }, STORY);
  const about = (predicate?: string) =>
    choices(own, { type: "statement", predicate }, [...all, own]).map(({ event }) => event);
  assert.deepEqual(about("incident.killed"), ["#j", "#i"]);
  assert.deepEqual(about("warning.received"), ["#w"]);
  assert.deepEqual(about(), ["#j", "#w", "#i"]);
  assert.deepEqual(choices(own, { type: "incident" }, all), []);
  assert.equal(maker(own), "");
  assert.equal(maker(item("a", "PROPOSED")), null);
});

test("what was never published is left out without a reason", () => {
  const [work, done] = working("reading", CLAIM);
  const own = { ...item(OWN, "PROPOSED"), words: [] };
  press("x", { ...work, item: own });
  assert.deepEqual(done, ["drop"]);
});

test("of a list the name at the caret is typed and replaced", () => {
  assert.equal(typed("Moscow; kra; Tver", 11, true), "kra");
  assert.equal(typed("Moscow; kra", 11, false), "Moscow; kra");
  assert.equal(replaced("Moscow; kra", 11, true, "Krasnogorsk"), "Moscow; Krasnogorsk; ");
  assert.equal(replaced("Moscow; kra; Tver", 9, true, "Krasnogorsk"), "Moscow; Krasnogorsk; Tver");
  assert.equal(replaced("kra", 3, false, "Krasnogorsk"), "Krasnogorsk");
});

test("names of one spelling are told apart, and a chosen one brings all that is known", () => {
  const idaho = { id: "g:1", name: "Moscow", level: "city", lineage: ["US-ID", "US"] };
  const found = [{ known: idaho, within: ["Idaho", "United States"] }];
  const story = [
    { id: "moscow", name: "Moscow" },
    { id: "g:1", name: "Moscow" },
  ];
  const all = together("mosc", story, found, 8);
  assert.deepEqual(all.map(where), ["in this story · moscow", "Idaho · United States · g:1"]);
  assert.equal(together("mosc", story, found, 1).length, 1);
  const old = [
    { id: "o", name: "Old Moss" },
    { id: "m", name: "Moss" },
    { id: "x", name: "Amos" },
  ];
  assert.deepEqual(
    together("mos", old, [], 8).map(({ known }) => known.id),
    ["m", "o"],
  );
  const before = [{ id: "moscow", name: "Moscow" }];
  const knowledge = { before, claim: {}, chosen: [idaho], everybody: story };
  assert.deepEqual(readBy("places", "Moscow", knowledge), [idaho]);
  assert.equal(readBy("places", "Moscow", { ...knowledge, chosen: [] }), before);
});

test("an answer is read as its question wants it", () => {
  const answer = (predicate: string, text: string) =>
    readBy("position", text, {
      before: undefined,
      claim: { predicate },
      chosen: [],
      everybody: [MET],
    });
  assert.deepEqual(answer("warning.received", "Yes"), { truth: true });
  assert.deepEqual(answer("incident.killed", "at least 3"), { count: { atLeast: 3 } });
  assert.deepEqual(answer("incident.perpetrator", "Met Office"), { parties: [MET] });
  assert.deepEqual(answer("incident.place", "Delta"), {
    where: [{ id: "name:delta", name: "Delta" }],
  });
  assert.deepEqual(answer("incident.outcome", "foiled"), {
    scale: { from: "foiled", to: "foiled" },
  });
  assert.deepEqual(answer("incident.began", "2024-03-22"), { when: CLAIM.began });
  assert.throws(() => answer("warning.received", "perhaps"), /yes or no is expected/);
  assert.equal(namesOf("position", { predicate: "incident.place" }), "place");
  assert.equal(namesOf("position", { predicate: "incident.killed" }), null);
  assert.equal(namesOf("speaker", {}), "party");
  assert.ok(isList("places") && !isList("speaker"));
});
