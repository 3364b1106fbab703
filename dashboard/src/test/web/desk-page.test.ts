import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProposalOnDesk } from "../../main/web/api/records.js";
import { Moments } from "../../main/web/time/moments.js";
import {
  type Draft,
  editable,
  everybody,
  open,
  read,
  shown,
  written,
} from "../../main/web/views/desk/fields.js";
import { press } from "../../main/web/views/desk/keys.js";
import { current, left, moved, nextOpen } from "../../main/web/views/desk/queue.js";
import { sentence } from "../../main/web/views/desk/sentence.js";
import { paragraphs } from "../../main/web/views/desk/text.js";
import type { Work } from "../../main/web/views/desk/work.js";

const UTC = new Moments("UTC");

function item(id: string, state: ProposalOnDesk["state"], claim: Draft = {}): ProposalOnDesk {
  const events = [{ event: "story:s#i", why: "near" }];
  return { proposal: { id, claim, events }, state } as unknown as ProposalOnDesk;
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
  };
  return [work, done];
}

test("one key each", () => {
  const [work, done] = working("reading", CLAIM);
  for (const key of ["a", "e", "x", "j", "k", "u", "1", "2", "Escape"]) {
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
    `edit ${JSON.stringify({ ...CLAIM, about: "story:s#i" })}`,
    'turn "reading"',
  ]);
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

test("while a reason is asked for, numbers are reasons and letters are nothing", () => {
  const [work, done] = working("rejecting", CLAIM);
  assert.equal(press("2", work), true);
  assert.equal(press("a", work), false);
  assert.deepEqual(done, ['reject "wrong speaker"']);
  assert.equal(press("a", working("editing", CLAIM)[0]), false);
});
