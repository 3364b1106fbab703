import type { Seconds } from "../api/records.js";

const HOUR = 3_600;
const DAY = 24 * HOUR;

interface Unit {
  seconds: number;
  name: string;
}

function unitFor(seconds: number): Unit {
  if (seconds >= 2 * DAY) {
    return { seconds: DAY, name: "days" };
  }
  return seconds >= 2 * HOUR ? { seconds: HOUR, name: "hours" } : { seconds: 60, name: "minutes" };
}

function figure(seconds: number, unit: Unit): string {
  const value = seconds / unit.seconds;
  return value === 0 || Math.abs(value) >= 100
    ? value.toFixed(0)
    : value.toFixed(1).replace(/\.0$/, "");
}

/** An amount of time, such as "15.7 days". */
export function duration(seconds: number): string {
  const unit = unitFor(Math.abs(seconds));
  return `${figure(Math.abs(seconds), unit)} ${unit.name}`;
}

/** An interval of time without its direction, such as "15.7 to 16.7 days". */
export function durations({ min, max }: Seconds): string {
  const unit = unitFor(Math.max(Math.abs(min), Math.abs(max)));
  const low = figure(min, unit);
  const high = figure(max, unit);
  return low === high ? `${low} ${unit.name}` : `${low} to ${high} ${unit.name}`;
}

/** How long before the incident a warning was given, as an interval. */
export function lead(seconds: Seconds): string {
  if (seconds.min >= 0) {
    return `${durations(seconds)} before`;
  }
  if (seconds.max <= 0) {
    return `${durations({ min: -seconds.max, max: -seconds.min })} after`;
  }
  return `up to ${duration(seconds.max)} before, or up to ${duration(seconds.min)} after`;
}
