import { scaleTime, scaleUtc } from "d3-scale";
import type { Extent } from "../time/zone.js";

const PADDING = 0.03;
/** Where months begin anew, ticks may lie too close for their labels. */
const LEAST_GAP = 8;
/** Less than an hour shows nothing. */
const LEAST = 3_600_000;

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
  const air = Math.max((to - from) * PADDING, LEAST);
  return { from: from - air, to: to + air };
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

/** So many ticks that their labels have room. */
export function ticks(domain: Domain, most: number, zone: string): Tick[] {
  const scale = (zone === "UTC" ? scaleUtc() : scaleTime())
    .domain([domain.from, domain.to])
    .range([0, 100]);
  const moments = scale.ticks(most);
  const isHours = moments.length > 1 && Number(moments[1]) - Number(moments[0]) < 86_400_000;
  const isYears = domain.to - domain.from > 400 * 86_400_000;
  const label = new Intl.DateTimeFormat("en-GB", { ...format(isHours, isYears), timeZone: zone });
  const all = moments.map((moment) => ({
    left: round(scale(moment)),
    label: label.format(moment),
  }));
  return all.filter(
    (tick, index) => index === 0 || tick.left - (all[index - 1]?.left ?? 0) > LEAST_GAP,
  );
}

function format(isHours: boolean, isYears: boolean): Intl.DateTimeFormatOptions {
  if (isHours) {
    return { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  }
  return isYears ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
