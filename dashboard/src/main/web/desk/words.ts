import type { Decided, Decision } from "../api/records.js";
import type { Moments } from "../time/moments.js";
import { capital } from "../words/words.js";

/** A decision as it is shown: who, when, and why. */
export interface ShownDecision {
  id: string;
  revision: number;
  words: string;
}

/** "Dismissed by Anna, 5 April 2026, 10:00: another plot". */
export function decidedWords(of: Decided, moments: Moments): ShownDecision {
  return {
    id: of.decision,
    revision: of.revision,
    words: sentence(of.verdict.toLowerCase(), of.by.name, of.at, of.reason, moments),
  };
}

/** The same of a record that stands for itself. */
export function decisionWords(of: Decision, moments: Moments): ShownDecision {
  const verdict = (of.verdict ?? "").toLowerCase();
  const until = of.until === null ? "" : ` until ${moments.moment(of.until)}`;
  return {
    id: of.id,
    revision: of.revision,
    words: sentence(verdict + until, of.by?.name ?? "", of.at, of.reason, moments),
  };
}

function sentence(
  what: string,
  who: string,
  at: string,
  reason: string | null,
  moments: Moments,
): string {
  const why = reason === null ? "" : `: ${reason}`;
  return `${capital(what)} by ${who}, ${moments.moment(at)}${why}`;
}

/** The newest first, which stands; of one moment the greater id, as the pipeline has it. */
export function newestFirst<T extends { id: string; at: string }>(all: readonly T[]): T[] {
  return [...all].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long alerts can be kept quiet from here; never for good. */
export const MUTES: readonly { label: string; until: (now: Date) => Date }[] = [
  { label: "1 hour", until: (now) => new Date(now.getTime() + HOUR) },
  { label: "Today", until: endOfDay },
  { label: "7 days", until: (now) => new Date(now.getTime() + 7 * DAY) },
];

/** Of the reader's own day, so that the last minute of it is still quiet. */
function endOfDay(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}
