import type { Span } from "../api/records.js";
import { asDay, isWholeDays } from "./days.js";

const MINUTE = 60_000;
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const CLOCK = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });
const SECONDS = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: "UTC" });

/** A field's time as its claim gave it, or both ends of its span; undefined where UTC says the same. */
export function asGiven(times: Record<string, string>, field: string): string | undefined {
  const ends = [times[`${field}.from`], times[`${field}.to`]].filter((end) => end !== undefined);
  return times[field] ?? (ends.length === 0 ? undefined : ends.join(" to "));
}

/** A span as the API has it: UTC days, a minute, or moments with the seconds that they have. */
export function inUtc(given: Span): string {
  const span = asDay(given);
  const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
  if (isWholeDays(span)) {
    const [first, last] = [DAY.format(from), DAY.format(to)];
    return first === last ? `${first} UTC` : `${first} to ${last} UTC`;
  }
  const isMinute = from % MINUTE === 0 && to - from === MINUTE - 1;
  return from === to || isMinute
    ? `${exactly(from)} UTC`
    : `${exactly(from)} to ${exactly(to)} UTC`;
}

function exactly(at: number): string {
  return `${DAY.format(at)}, ${(at % MINUTE === 0 ? CLOCK : SECONDS).format(at)}`;
}
