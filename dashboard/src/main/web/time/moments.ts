import type { Span } from "../api/records.js";
import { asDay, isEndOfDay, isStartOfDay, isWholeDays, published, utcDate } from "./days.js";
import { type Extent, Zone } from "./zone.js";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Times in the words, the order and the drawing of one zone; a bare date is that day in all. */
export class Moments {
  private readonly day: Intl.DateTimeFormat;
  private readonly clock: Intl.DateTimeFormat;
  private readonly place: Zone;

  constructor(readonly zone: string) {
    this.day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: zone });
    this.clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: zone });
    this.place = new Zone(zone);
  }

  /** A moment to the minute, or the day of a bare date. */
  moment(iso: string): string {
    return isEndOfDay(iso) ? utcDay(iso) : this.exactly(iso);
  }

  /** The same, without the date where that is today's. */
  shortly(iso: string, now: string): string {
    const isToday = !isEndOfDay(iso) && this.place.dateOf(iso) === this.place.dateOf(now);
    return isToday ? this.clock.format(new Date(iso)) : this.moment(iso);
  }

  /** A moment with the zone whose clock it is on. */
  zoned(iso: string): string {
    return `${this.moment(iso)} (${isEndOfDay(iso) ? "UTC" : this.zone})`;
  }

  /** A span: a moment, whole UTC days or months, a day of another zone, or the two ends. */
  span(given: Span): string {
    const span = asDay(given);
    if (isWholeDays(span)) {
      return wholeDays(span);
    }
    return Date.parse(span.to) - Date.parse(span.from) < MINUTE
      ? this.exactly(span.from)
      : this.between(span);
  }

  /** When something was published that was said then; never a day before that. */
  publishedAfter(iso: string, said: Span): string {
    const words = this.moment(iso);
    return isEndOfDay(iso) && this.order(published(iso), said) < 0 ? `${words} (UTC)` : words;
  }

  /** Earlier before later, by the days that readers see; of one day, the whole day comes last. */
  order(one: Span, other: Span): number {
    const [a, b] = [asDay(one), asDay(other)];
    return (
      this.first(a).localeCompare(this.first(b)) ||
      this.last(a).localeCompare(this.last(b)) ||
      Number(isWholeDays(a)) - Number(isWholeDays(b)) ||
      Date.parse(a.from) - Date.parse(b.from) ||
      Date.parse(a.to) - Date.parse(b.to)
    );
  }

  /** Where a span is drawn: a whole day as that day of this zone. */
  extent(given: Span): Extent {
    const span = asDay(given);
    return isWholeDays(span)
      ? this.place.days(utcDate(span.from), utcDate(span.to))
      : { from: Date.parse(span.from), to: Date.parse(span.to) };
  }

  /** Where a moment is drawn that has one place: a bare date in the middle of its day. */
  middle(iso: string): number {
    const { from, to } = this.extent(published(iso));
    return (from + to) / 2;
  }

  private first(span: Span): string {
    return isWholeDays(span) ? utcDate(span.from) : this.place.dateOf(span.from);
  }

  private last(span: Span): string {
    return isEndOfDay(span.to) ? utcDate(span.to) : this.place.dateOf(span.to);
  }

  private exactly(iso: string): string {
    const date = new Date(iso);
    return `${this.day.format(date)}, ${this.clock.format(date)}`;
  }

  /** A bare date begins with its day; who gives midnight to the minute loses a clock that says 0. */
  private beginning(iso: string): string {
    return isStartOfDay(iso) ? utcDay(iso) : this.exactly(iso);
  }

  /** Such as a local day of the reader's own zone. */
  private isLocalDay(from: Date, to: Date): boolean {
    return (
      this.day.format(from) === this.day.format(to) &&
      this.clock.format(from) === "00:00" &&
      this.clock.format(to) === "23:59"
    );
  }

  private between(span: Span): string {
    const from = new Date(span.from);
    const to = new Date(span.to);
    const last = isEndOfDay(span.to) ? utcDay(span.to) : this.day.format(to);
    if (this.day.format(from) !== last) {
      return zonedDay(span) ?? `between ${this.beginning(span.from)} and ${this.moment(span.to)}`;
    }
    if (isEndOfDay(span.to)) {
      return `${last}, from ${this.clock.format(from)} on`;
    }
    return this.isLocalDay(from, to)
      ? last
      : `${last}, between ${this.clock.format(from)} and ${this.clock.format(to)}`;
  }
}

// Made once: to make a format costs a thousand times what it costs to use it.
const UTC_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const UTC_MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

function utcDay(iso: string): string {
  return UTC_DAY.format(new Date(iso));
}

function utcMonth(iso: string): string {
  return UTC_MONTH.format(new Date(iso));
}

/** "3 January 2024 (UTC+03:30)": a day of another zone, where one zone alone has that day. */
function zonedDay({ from, to }: Span): string | undefined {
  const zone = zoneOfDay(Date.parse(from), Date.parse(to));
  if (zone === undefined) {
    return undefined;
  }
  const sign = zone < 0 ? "-" : "+";
  const clock = new Date(Math.abs(zone)).toISOString().slice(11, 16);
  const day = utcDay(new Date(Date.parse(from) + zone).toISOString());
  return `${day} (UTC${sign}${clock})`;
}

/** By how much the zone is ahead of UTC. A day from 10 or 11 h UTC on has two zones. */
function zoneOfDay(from: number, to: number): number | undefined {
  const start = ((from % DAY) + DAY) % DAY;
  if (to - from !== DAY - 1 || start % QUARTER !== 0 || (start >= 10 * HOUR && start < 12 * HOUR)) {
    return undefined;
  }
  return start < 10 * HOUR ? -start : DAY - start;
}

/** "on 6 March 2024" or "in December 2017" of one whole UTC day or month; undefined of others. */
export function dayOrMonth(span: Span | undefined): string | undefined {
  if (span === undefined || !isWholeDays(span)) {
    return undefined;
  }
  const words = wholeDays(span);
  if (words.startsWith("between")) {
    return undefined;
  }
  return span.from.slice(0, 10) === span.to.slice(0, 10) ? `on ${words}` : `in ${words}`;
}

function wholeDays(span: Span): string {
  const first = utcDay(span.from);
  const last = utcDay(span.to);
  if (first === last) {
    return first;
  }
  const month = utcMonth(span.from);
  const isMonth = span.from.slice(8, 10) === "01" && isLastOfMonth(span.to);
  return isMonth && month === utcMonth(span.to) ? month : `between ${first} and ${last}`;
}

function isLastOfMonth(iso: string): boolean {
  return new Date(Date.parse(iso) + 1).getUTCDate() === 1;
}
