import { ask, query } from "../../api/ask.js";
import type { Page, Question, QuestionDetail } from "../../api/records.js";
import { type Asked, useAnswer } from "../../api/use.js";

/** More questions are hardly asked of one event. */
const MOST = 200;

/** What is known of a question; null: at that moment, nothing. */
export interface KnownQuestion {
  detail: QuestionDetail | null;
  /** When a second answer was given, as is known now; null: never. */
  first: string | null;
}

export function useQuestion(
  about: string,
  predicate: string,
  asOf: string | null,
): Asked<KnownQuestion> {
  return useAnswer(`question ${about} ${predicate} ${asOf}`, () => find(about, predicate, asOf));
}

async function find(about: string, predicate: string, asOf: string | null): Promise<KnownQuestion> {
  const now = await questionOf(about, predicate, null);
  const then = asOf === null ? now : await questionOf(about, predicate, asOf);
  const path = (id: string) => query(`/api/questions/${encodeURIComponent(id)}`, { "as-of": asOf });
  return {
    detail: then === null ? null : await ask<QuestionDetail>(path(then.id)),
    first: now === null ? null : secondAnswer(now),
  };
}

async function questionOf(
  about: string,
  predicate: string,
  asOf: string | null,
): Promise<Question | null> {
  const params = { event: about, limit: MOST, "as-of": asOf };
  const { items } = await ask<Page<Question>>(query("/api/questions", params));
  return items.find((each) => each.about === about && each.predicate === predicate) ?? null;
}

function secondAnswer({ positions }: Question): string | null {
  const taken = positions.map(({ takenAt }) => takenAt).sort();
  return taken[1] ?? taken[0] ?? null;
}
