import type { Seconds, Span } from "../api/records.js";
import { dayOrMonth } from "./moments.js";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Unit {
  seconds: number;
  name: string;
}

function unitFor(seconds: number): Unit {
  if (seconds >= 2 * DAY) {
    return { seconds: DAY, name: "day" };
  }
  return seconds >= 2 * HOUR
    ? { seconds: HOUR, name: "hour" }
    : { seconds: MINUTE, name: "minute" };
}

function amount(number: number, { name }: Unit): string {
  if (number === 0) {
    return `less than a ${name}`;
  }
  return `${number} ${name}${number === 1 ? "" : "s"}`;
}

/** A length of time in whole minutes, hours or days, such as "13 days"; 0 or more. */
export function duration(seconds: number): string {
  const unit = unitFor(seconds);
  return amount(Math.round(seconds / unit.seconds), unit);
}

/** An interval of time, such as "15 to 16 days" or "up to 3 days"; both bounds are 0 or more. */
export function durations({ min, max }: Seconds): string {
  const unit = unitFor(max);
  const low = Math.round(min / unit.seconds);
  const high = Math.round(max / unit.seconds);
  if (low === high) {
    return amount(high, unit);
  }
  return low === 0 ? `up to ${amount(high, unit)}` : `${low} to ${amount(high, unit)}`;
}

/** Whether the warning may have been given before or after the incident began. */
export function isOrderUnknown({ min, max }: Seconds): boolean {
  return min < 0 && max > 0;
}

/** How long before the incident a warning was given; of two in one day or month, in which. */
export function lead(seconds: Seconds, issued?: Span, began?: Span): string {
  const { min, max } = seconds;
  if (isOrderUnknown(seconds)) {
    const both = issued?.from === began?.from && issued?.to === began?.to && dayOrMonth(issued);
    return both
      ? `order unknown: both ${both}`
      : `order unknown: ${upTo(max)} before or ${upTo(-min)} after`;
  }
  if (max > 0) {
    return `${durations(seconds)} before`;
  }
  return min < 0 ? `${durations({ min: -max, max: -min })} after` : "at the same moment";
}

function upTo(seconds: number): string {
  return durations({ min: 0, max: seconds });
}
