import { geoArea } from "d3-geo";
import type { Place, Span, Update, WarningEvent } from "../api/records.js";
import type { Moments } from "../time/moments.js";
import type { Extent } from "../time/zone.js";

const SPHERE = 4 * Math.PI;
const EARTH_RADIUS_KM = 6371;

/** What a warning said from one moment on, until the next phase. */
export interface Phase {
  at: Span;
  hazard: string;
  places: readonly Place[];
  validity: Span | null;
  ended: boolean;
}

/** A phase as it is drawn: how long it was in force, and how much of the largest area it covered. */
export interface Window extends Extent {
  share: number;
}

/** From the issue on, in the order of time; what was unsaid at its own moment is left out. */
export function phases(warning: WarningEvent): [Phase, ...Phase[]] {
  const { issued, hazard, places, validity } = warning;
  const all: [Phase, ...Phase[]] = [{ at: issued, hazard, places, validity, ended: false }];
  let before: Phase = all[0];
  for (const update of warning.updates) {
    before = after(before, update);
    if (all.length > 1 && all.at(-1)?.at.to === update.at.to) {
      all.pop();
    }
    all.push(before);
  }
  return all;
}

function after(before: Phase, { at, hazard, targets, validity, ended }: Update): Phase {
  return {
    at,
    hazard: hazard ?? before.hazard,
    places: targets.length === 0 ? before.places : targets,
    validity: validity ?? before.validity,
    ended,
  };
}

/** What held last, before the end if there was one. */
export function lastInForce(warning: WarningEvent): Phase {
  const all = phases(warning);
  return all.findLast((phase) => !phase.ended) ?? all[0];
}

/** When each phase with a named end covered its area; the first also before it was issued. */
export function windows(all: readonly Phase[], moments: Moments): Window[] {
  const sizes = all.map(sizer(all));
  const largest = Math.max(...sizes);
  return all.flatMap((phase, index) => {
    const next = all[index + 1];
    if (phase.ended || phase.validity === null) {
      return [];
    }
    const valid = moments.extent(phase.validity);
    const from = index === 0 ? valid.from : Math.max(valid.from, moments.extent(phase.at).to);
    const to = next === undefined ? valid.to : Math.min(valid.to, moments.extent(next.at).to);
    const share = largest === 0 ? 1 : (sizes[index] ?? 0) / largest;
    return from > to ? [] : [{ from, to, share }];
  });
}

/** By area where every place of every phase has one, else by the number of places. */
function sizer(all: readonly Phase[]): (phase: Phase) => number {
  const areas = all.map((phase) => phase.places.map(area));
  return areas.flat().every((size) => size > 0)
    ? (phase) => phase.places.map(area).reduce((sum, size) => sum + size, 0)
    : (phase) => phase.places.length;
}

/** In parts of a sphere of radius 1; 0: the place has no known extent. */
function area({ geometry, radiusKm }: Place): number {
  if (geometry?.type === "Polygon") {
    const size = geoArea(geometry);
    return Math.min(size, SPHERE - size);
  }
  return geometry === null ? 0 : Math.PI * (radiusKm / EARTH_RADIUS_KM) ** 2;
}

/** How a phase differs from the one before it, in words. */
export function changes(phase: Phase, before: Phase, words: ChangeWords): string {
  if (phase.ended) {
    return "ended";
  }
  const found = [
    ...(before.ended ? ["in force again"] : []),
    ...(phase.hazard === before.hazard ? [] : [`now ${words.hazard(phase.hazard)}`]),
    ...(phase.places === before.places ? [] : [placesChange(phase, before, words)]),
    ...(phase.validity === before.validity ? [] : validityChange(phase, before, words)),
  ];
  return found.length === 0 ? "repeated" : found.join("; ");
}

/** How a reader sees hazards, places and moments. */
export interface ChangeWords {
  hazard: (dotted: string) => string;
  places: (all: readonly Place[]) => string;
  moment: (iso: string) => string;
}

function placesChange(phase: Phase, before: Phase, words: ChangeWords): string {
  const size = sizer([before, phase]);
  const named = words.places(phase.places);
  const [is, was] = [size(phase), size(before)];
  if (is === was) {
    return `for another area: ${named}`;
  }
  return is < was ? `trimmed to ${named}` : `grown to ${named}`;
}

function validityChange(phase: Phase, before: Phase, words: ChangeWords): string[] {
  if (phase.validity === null) {
    return [];
  }
  const to = words.moment(phase.validity.to);
  if (before.validity === null) {
    return [`until ${to}`];
  }
  const [is, was] = [Date.parse(phase.validity.to), Date.parse(before.validity.to)];
  if (is === was) {
    return [`from ${words.moment(phase.validity.from)}`];
  }
  return [is > was ? `extended to ${to}` : `cut short to ${to}`];
}
