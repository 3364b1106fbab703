import { scaleTime, scaleUtc } from "d3-scale";
import type { Extent } from "../time/zone.js";

const PADDING = 0.03;
/** Where months begin anew, ticks may lie too close for their labels. */
const LEAST_GAP = 8;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** As much air as leaves the marks of one moment free of both edges. */
const LEAST_AIR = 5 * MINUTE;
/** Less would show nothing of what came before and after. */
const LEAST_LENGTH = HOUR;
/** A month has so many days at least, a year so many. */
const MONTH = 28 * DAY;
const YEAR = 365 * DAY;

/** The time that a drawing holds. */
export type Domain = Extent;

/** Where a stretch lies on a drawing, in per cent of its width. */
export interface Stretch {
  left: number;
  width: number;
}

export interface Tick {
  left: number;
  label: string;
}

/** All the spans, with some air; null when there are none. */
export function domainOf(spans: readonly Extent[]): Domain | null {
  if (spans.length === 0) {
    return null;
  }
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const short = Math.max(0, LEAST_LENGTH - (to - from)) / 2;
  const air = Math.max((to - from) * PADDING, LEAST_AIR, short);
  return { from: from - air, to: to + air };
}

/** With the present, where that lies near enough: half as long again at most. */
export function withNow(domain: Domain, now: number): Domain {
  const length = domain.to - domain.from;
  const isNear = now > domain.to && now - domain.to <= length / 2;
  return isNear ? { from: domain.from, to: now + length * PADDING } : domain;
}

/** Which of several labels have room beside those before them, by how far apart they need to be. */
export function fitting<T extends { left: number }>(all: readonly T[], gap: number): T[] {
  return all.reduce<T[]>(
    (kept, each) =>
      kept.some(({ left }) => Math.abs(left - each.left) < gap) ? kept : [...kept, each],
    [],
  );
}

/** Marks that lie together, with how many they are. */
export interface Cluster {
  left: number;
  many: number;
}

/** Marks that would cover each other become one, in their middle. */
export function clusters(lefts: readonly number[], gap: number): Cluster[] {
  const groups: number[][] = [];
  for (const left of [...lefts].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && left - (last[0] ?? 0) < gap) {
      last.push(left);
    } else {
      groups.push([left]);
    }
  }
  return groups.map((group) => ({
    left: round(((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2),
    many: group.length,
  }));
}

/** Where a moment lies, in per cent; what lies outside is at the edge. */
export function at(domain: Domain, moment: number): number {
  const share = (moment - domain.from) / (domain.to - domain.from);
  return round(Math.min(1, Math.max(0, share)) * 100);
}

export function stretch(domain: Domain, span: Extent): Stretch {
  const left = at(domain, span.from);
  return { left, width: round(at(domain, span.to) - left) };
}

/**
 * So many ticks that their labels have room: clocks, days, months or years. The day of a clock and
 * the year of a day are said where they are others than those of the label before.
 */
export function ticks(domain: Domain, most: number, zone: string): Tick[] {
  const scale = (zone === "UTC" ? scaleUtc() : scaleTime())
    .domain([domain.from, domain.to])
    .range([0, 100]);
  const moments = scale.ticks(most);
  const step = Number(moments[1] ?? domain.to) - Number(moments[0] ?? domain.from);
  const { short, full, within } = formats(step, zone);
  const all: Tick[] = [];
  let before = "";
  for (const moment of moments) {
    const left = round(scale(moment));
    if (all.length === 0 || left - (all.at(-1)?.left ?? 0) > LEAST_GAP) {
      const whole = within.format(moment);
      all.push({ left, label: (whole === before ? short : full).format(moment) });
      before = whole;
    }
  }
  return all;
}

interface Formats {
  short: Intl.DateTimeFormat;
  full: Intl.DateTimeFormat;
  /** What the full form says once for all labels in it. */
  within: Intl.DateTimeFormat;
}

function formats(step: number, zone: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone });
  const day = { day: "numeric", month: "short" } as const;
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const year = { year: "numeric" } as const;
  if (step < DAY) {
    return { short: format(clock), full: format({ ...day, ...clock }), within: format(day) };
  }
  if (step < MONTH) {
    return { short: format(day), full: format({ ...day, ...year }), within: format(year) };
  }
  const whole = format(step < YEAR ? { month: "short", ...year } : year);
  return { short: whole, full: whole, within: format(year) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
