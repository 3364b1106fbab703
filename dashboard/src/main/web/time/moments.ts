import type { Span } from "../api/records.js";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Times in the words of one zone. */
export class Moments {
  private readonly day: Intl.DateTimeFormat;
  private readonly clock: Intl.DateTimeFormat;

  constructor(readonly zone: string) {
    this.day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: zone });
    this.clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone });
  }

  /** A moment to the minute; the last millisecond of a UTC day is how a bare date is told. */
  moment(iso: string): string {
    return isEndOfDay(iso) ? utcDay(iso) : this.exactly(iso);
  }

  exactly(iso: string): string {
    const date = new Date(iso);
    return `${this.day.format(date)}, ${this.clock.format(date)}`;
  }

  /** A span: a moment, whole UTC days or months, or the two ends. */
  span(span: Span): string {
    const from = Date.parse(span.from);
    const to = Date.parse(span.to);
    if (to - from < MINUTE) {
      return this.exactly(span.from);
    }
    if (from % DAY === 0 && isEndOfDay(span.to)) {
      return wholeDays(span);
    }
    return this.between(span);
  }

  /** Such as a local day of the reader's own zone. */
  private isWholeDay(from: Date, to: Date): boolean {
    return (
      this.day.format(from) === this.day.format(to) &&
      this.clock.format(from) === "00:00" &&
      this.clock.format(to) === "23:59"
    );
  }

  private between(span: Span): string {
    const from = new Date(span.from);
    const to = new Date(span.to);
    const last = this.day.format(to);
    if (this.isWholeDay(from, to)) {
      return last;
    }
    return this.day.format(from) === last
      ? `${last}, between ${this.clock.format(from)} and ${this.clock.format(to)}`
      : `between ${this.exactly(span.from)} and ${this.exactly(span.to)}`;
  }
}

/** As it was told, for who wants to know exactly. */
export function original(span: Span): string {
  return span.from === span.to ? span.from : `${span.from} to ${span.to}`;
}

function isEndOfDay(iso: string): boolean {
  return (Date.parse(iso) + 1) % DAY === 0;
}

function utc(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(new Date(iso));
}

function utcDay(iso: string): string {
  return utc(iso, { dateStyle: "long" });
}

function wholeDays(span: Span): string {
  const first = utcDay(span.from);
  const last = utcDay(span.to);
  if (first === last) {
    return first;
  }
  const month = utc(span.from, { month: "long", year: "numeric" });
  const isMonth = span.from.slice(8, 10) === "01" && isLastOfMonth(span.to);
  return isMonth && month === utc(span.to, { month: "long", year: "numeric" })
    ? month
    : `between ${first} and ${last}`;
}

function isLastOfMonth(iso: string): boolean {
  return new Date(Date.parse(iso) + 1).getUTCDate() === 1;
}
