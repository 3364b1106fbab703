import type { Contradiction, Count, EventDetail, Span } from "../api/records.js";
import { published } from "../time/days.js";
import type { Moments } from "../time/moments.js";

export type Toll = "killed" | "injured";

/** One figure of one claim. */
export interface Figure {
  claim: string;
  held: Span;
  count: Count;
  source: string;
  url: string | null;
  isDisputed: boolean;
}

/** The figures of a toll, by the time at which they held. */
export function figures(detail: EventDetail, toll: Toll, moments: Moments): Figure[] {
  const disputed = disputedClaims(detail.contradictions, `incident.${toll}`);
  const found: Figure[] = [];
  for (const claim of detail.claims) {
    const count = claim.type === "incident" ? claim[toll] : null;
    if (
      claim.type === "incident" &&
      count !== null &&
      (claim.event ?? claim.id) === detail.event.id
    ) {
      found.push({
        claim: claim.id,
        held: claim.asOf ?? published(claim.publishedAt),
        count,
        source: claim.attributedTo[0]?.name ?? claim.story?.outlet ?? claim.id,
        url: claim.story?.url ?? null,
        isDisputed: disputed.has(claim.id),
      });
    }
  }
  return found.sort((a, b) => moments.order(a.held, b.held) || least(a.count) - least(b.count));
}

function disputedClaims(contradictions: readonly Contradiction[], predicate: string): Set<string> {
  const open = contradictions.filter((c) => c.predicate === predicate && c.state === "OPEN");
  return new Set(
    open
      .flatMap((c) => c.sides)
      .flatMap((side) => side.holders)
      .map((h) => h.claim),
  );
}

function least(count: Count): number {
  return count.atLeast ?? 0;
}

/** The figures of one source, in the order of the time at which they held. */
export interface SourceFigures {
  source: string;
  figures: Figure[];
}

/** Each source with its own figures; the one that spoke last comes first. */
export function bySource(figures: readonly Figure[]): SourceFigures[] {
  const sources = new Map<string, Figure[]>();
  for (const figure of figures) {
    const own = sources.get(figure.source) ?? [];
    own.push(figure);
    sources.delete(figure.source);
    sources.set(figure.source, own);
  }
  return [...sources].map(([source, own]) => ({ source, figures: own })).reverse();
}

/** What the newest figures of all sources leave open, from one figure on to the next. */
export interface Range {
  from: Span;
  low: number;
  high: number;
}

/** From the lowest to the highest of the newest figure of each source, after each figure. */
export function ranges(figures: readonly Figure[]): Range[] {
  const newest = new Map<string, Count>();
  return figures.map(({ source, count, held }) => {
    newest.set(source, count);
    const all = [...newest.values()];
    return {
      from: held,
      low: Math.min(...all.map(level)),
      high: Math.max(...all.map(({ atLeast, atMost }) => atMost ?? atLeast ?? 0)),
    };
  });
}

/** Where a figure is drawn: what it is at least, or at most where nothing bounds it from below. */
export function level({ atLeast, atMost }: Count): number {
  return atLeast ?? atMost ?? 0;
}

/** The greatest number that has to be shown. */
export function top(figures: readonly Figure[]): number {
  return Math.max(1, ...figures.map(({ count }) => count.atMost ?? count.atLeast ?? 0));
}
