import type {
  Claim,
  FirstWord,
  Holder,
  Party,
  Question,
  QuestionPosition,
  Span,
  StatementClaim,
} from "../../api/records.js";
import { published } from "../../time/days.js";

/** What one speaker said for one position. */
export interface Cell {
  claim: string;
  quote: string | null;
  paraphrase: string | null;
  language: string | null;
  said: Span;
  publishedAt: string;
  url: string | null;
  outlet: string | null;
  /** The word with which he took it, where that is another one; null: this one. */
  first: FirstWord | null;
  /** Whether he holds it still. */
  isHeld: boolean;
}

/** One speaker, with a cell for each position; null: he never took it, as far as is known. */
export interface Row {
  speaker: Pick<Party, "id" | "name">;
  isAnonymous: boolean;
  cells: (Cell | null)[];
}

/**
 * Who took which position: the speakers in the order in which they first spoke. Those who have given
 * a position up are known by what they stated, or by the claim with which it was first taken.
 *
 * @param evidence the claims that the question rests on, for what was given up
 */
export function matrix(question: Question, evidence: readonly Claim[]): Row[] {
  const rows = new Map<string, Row>();
  const claims = new Map(evidence.map((claim) => [claim.id, claim]));
  const row = (speaker: Row["speaker"], isAnonymous: boolean): Row => {
    const found = rows.get(speaker.id) ?? {
      speaker,
      isAnonymous,
      cells: question.positions.map(() => null),
    };
    rows.set(speaker.id, found);
    return found;
  };
  question.positions.forEach((position, column) => {
    for (const holder of position.holders) {
      const of = row(holder.speaker, holder.basis === "ANONYMOUS");
      of.cells[column] = ofHolder(holder, claims.get(holder.claim));
    }
    const taker = claims.get(position.takenBy);
    if (position.holders.length === 0 && taker !== undefined) {
      const of = row(speakerOf(taker), taker.basis === "ANONYMOUS");
      of.cells[column] = ofTaker(taker);
    }
  });
  for (const claim of newestFirst(evidence)) {
    if (claim.type === "statement") {
      const of = row(speakerOf(claim), claim.basis === "ANONYMOUS");
      question.positions.forEach((position, column) => {
        if (of.cells[column] === null && isTaken(position, claim)) {
          of.cells[column] = ofTaker(claim);
        }
      });
    }
  }
  return [...rows.values()]
    .filter(hasSpoken)
    .sort((a, b) => began(a) - began(b) || a.speaker.id.localeCompare(b.speaker.id));
}

function newestFirst(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
}

function isTaken(position: QuestionPosition, { position: of, polarity }: StatementClaim): boolean {
  return (
    position.denied === (polarity === "DENIES") &&
    JSON.stringify(position.position) === JSON.stringify(of)
  );
}

/** Of more positions than are listed somebody may have taken none. */
function hasSpoken({ cells }: Row): boolean {
  return cells.some((cell) => cell !== null);
}

function ofHolder(holder: Holder, claim: Claim | undefined): Cell {
  const { quote, said, publishedAt, url, first } = holder;
  return {
    claim: holder.claim,
    quote,
    paraphrase: claim?.paraphrase ?? null,
    language: claim?.story?.language ?? null,
    said,
    publishedAt,
    url,
    outlet: claim?.story?.outlet ?? null,
    first,
    isHeld: true,
  };
}

function ofTaker(claim: Claim): Cell {
  const { quote, paraphrase, publishedAt, story } = claim;
  return {
    claim: claim.id,
    quote,
    paraphrase,
    language: story?.language ?? null,
    said: (claim.type === "statement" ? claim.said : null) ?? published(publishedAt),
    publishedAt,
    url: story?.url ?? null,
    outlet: story?.outlet ?? null,
    first: null,
    isHeld: false,
  };
}

/** Of a report those to whom it is attributed speak, else its outlet. */
function speakerOf(claim: Claim): Row["speaker"] {
  const outlet = claim.story?.outlet ?? "The outlet";
  const named =
    claim.type === "statement"
      ? claim.speaker
      : claim.type === "warning"
        ? claim.issuer
        : claim.attributedTo[0];
  return named ?? { id: outlet, name: outlet };
}

/** When the first of all that somebody said became known. */
function began({ cells }: Row): number {
  return Math.min(
    ...cells.flatMap((cell) =>
      cell === null ? [] : [Date.parse((cell.first ?? cell).publishedAt)],
    ),
  );
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What a column is called for short; a question lists 20 positions at most. */
export function letter(column: number): string {
  return LETTERS.charAt(column);
}

/** Which other positions one excludes, of those that stand against each other now. */
export function excludedBy(question: Question, column: number): number[] {
  return question.exclusions
    .filter(({ state, one, other }) => state === "OPEN" && (one === column || other === column))
    .map(({ one, other }) => (one === column ? other : one))
    .sort((a, b) => a - b);
}
