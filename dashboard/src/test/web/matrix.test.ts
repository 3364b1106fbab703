import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Holder, Question, QuestionPosition } from "../../main/web/api/records.js";
import { excludedBy, letter, matrix } from "../../main/web/views/question/matrix.js";

const day = (number: number) => `2031-05-0${number}T12:00:00.000Z`;
const at = (iso: string) => ({ from: iso, to: iso });

const holder = (name: string, published: number, fields: Partial<Holder> = {}): Holder =>
  ({
    speaker: { id: name.toLowerCase(), name, lineage: [] },
    claim: `claim of ${name}`,
    said: at(day(published)),
    publishedAt: day(published),
    basis: null,
    quote: `quote of ${name}`,
    url: null,
    first: null,
    ...fields,
  }) as Holder;

const position = (fields: Partial<QuestionPosition>): QuestionPosition =>
  ({ holders: [], takenBy: "unknown", givenUpAt: null, ...fields }) as QuestionPosition;

const question = (...positions: QuestionPosition[]): Question =>
  ({ positions, exclusions: [] }) as unknown as Question;

const statement = (id: string, name: string, published: number): Claim =>
  ({
    type: "statement",
    id,
    speaker: { id: name.toLowerCase(), name, lineage: [] },
    said: at(day(published)),
    publishedAt: day(published),
    basis: "NAMED",
    quote: "as it was",
    paraphrase: null,
    story: { outlet: "The Paper", url: "https://paper.example/1", language: "en" },
  }) as unknown as Claim;

/** Who stands in which column, with a plus for what is held. */
function drawn(of: Question, evidence: readonly Claim[] = []): string[] {
  return matrix(of, evidence).map(
    ({ speaker, cells }) =>
      `${speaker.name} ${cells.map((cell) => (cell === null ? "." : cell.isHeld ? "+" : "-")).join("")}`,
  );
}

test("each speaker has a row and each position a column, in the order of the first word", () => {
  const of = question(
    position({ holders: [holder("Carol", 3), holder("Ada", 1)] }),
    position({ holders: [holder("Ben", 2)] }),
  );
  assert.deepEqual(drawn(of), ["Ada +.", "Ben .+", "Carol +."]);
});

test("who says two things that can both be true has two cells in one row", () => {
  const of = question(
    position({ holders: [holder("Ada", 1)] }),
    position({ holders: [holder("Ada", 2)] }),
  );
  assert.deepEqual(drawn(of), ["Ada ++"]);
});

test("since when somebody holds it decides on his place, not when he said it again", () => {
  const first = { claim: "c", said: at(day(1)), publishedAt: day(1), url: null };
  const of = question(
    position({ holders: [holder("Ben", 2)] }),
    position({ holders: [holder("Ada", 4, { first } as Partial<Holder>)] }),
  );
  assert.deepEqual(drawn(of), ["Ada .+", "Ben +."]);
});

test("who left what others hold has his last word for it beside his new one", () => {
  const asserted = { position: { count: { atLeast: 3, atMost: 3 } }, denied: false };
  const of = question(
    position({ ...asserted, holders: [holder("Ben", 2)] }),
    position({ holders: [holder("Ada", 4)] }),
  );
  const said = (id: string, published: number, polarity = "AFFIRMS") =>
    ({
      ...statement(id, "Ada", published),
      position: { count: { atLeast: 3, atMost: 3 } },
      polarity,
    }) as unknown as Claim;
  assert.deepEqual(drawn(of, [said("s1", 1), said("s2", 3)]), ["Ben +.", "Ada -+"]);
  assert.equal(matrix(of, [said("s1", 1), said("s2", 3)])[1]?.cells[0]?.claim, "s2");
  assert.deepEqual(drawn(of, [said("s1", 1, "DENIES")]), ["Ben +.", "Ada .+"]);
});

test("what was given up stays in the row of who took it, with his words of then", () => {
  const given = position({ takenBy: "s1", givenUpAt: day(3) });
  const of = question(position({ holders: [holder("Ada", 3)] }), given);
  const evidence = [statement("s1", "Ada", 1)];
  assert.deepEqual(drawn(of, evidence), ["Ada +-"]);
  const [, cell] = matrix(of, evidence)[0]?.cells ?? [];
  assert.equal(cell?.quote, "as it was");
  assert.equal(cell?.outlet, "The Paper");
  assert.deepEqual(drawn(of), ["Ada +."], "a claim that is not there is not guessed");
});

test("a report speaks for those whom it names, else for its outlet", () => {
  const report = (attributedTo: object[]) =>
    ({ ...statement("r", "", 1), type: "incident", attributedTo }) as unknown as Claim;
  const of = question(position({ takenBy: "r", givenUpAt: day(2) }));
  assert.deepEqual(drawn(of, [report([])]), ["The Paper -"]);
  assert.deepEqual(drawn(of, [report([{ id: "police", name: "Police" }])]), ["Police -"]);
});

test("a position names those that it excludes now, and not those that it did", () => {
  const of = {
    ...question(position({}), position({}), position({})),
    exclusions: [
      { one: 0, other: 2, state: "OPEN" },
      { one: 0, other: 1, state: "RESOLVED" },
    ],
  } as unknown as Question;
  assert.deepEqual(
    [0, 1, 2].map((column) => excludedBy(of, column).map(letter)),
    [["C"], [], ["A"]],
  );
});
