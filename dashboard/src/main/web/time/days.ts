import type { Span } from "../api/records.js";

const DAY = 86_400_000;

/** Whether a moment is the last millisecond of a UTC day, which is how a bare date is published. */
export function isEndOfDay(iso: string): boolean {
  return (Date.parse(iso) + 1) % DAY === 0;
}

/** Whether a moment is the first millisecond of a UTC day, with which a bare date begins. */
export function isStartOfDay(iso: string): boolean {
  return Date.parse(iso) % DAY === 0;
}

/** The UTC day of a moment, such as "2024-03-22". */
export function utcDate(iso: string): string {
  return new Date(iso).toISOString().slice(0, 10);
}

/** When something was published: a moment, or the whole UTC day of a bare date. */
export function published(iso: string): Span {
  return asDay({ from: iso, to: iso });
}

/** A span that is a bare date's last millisecond stands for that day. */
export function asDay(span: Span): Span {
  return Date.parse(span.from) === Date.parse(span.to) && isEndOfDay(span.to)
    ? { from: `${utcDate(span.to)}T00:00:00.000Z`, to: span.to }
    : span;
}

/** Whether a span is one UTC day or several, from the first to the last millisecond. */
export function isWholeDays({ from, to }: Span): boolean {
  return isStartOfDay(from) && isEndOfDay(to);
}
