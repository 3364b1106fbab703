import type { Match, Outcome, Scorecard, ScoreParts } from "../api/records.js";
import { words } from "../words/table.js";

/** How the warnings of an issuer came out, hits first. */
export const OUTCOMES = [
  "HIT",
  "AVERTED",
  "HIT_OUTSIDE_WINDOW",
  "NEAR_MISS",
  "FALSE_ALARM",
  "CANCELLED",
  "PENDING",
  "EXERCISE",
] as const;

/** The outcomes of warnings that these issuers gave; no issuers: all. */
export function outcomesOf(issuers: readonly string[], outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ issuer }) => issuers.length === 0 || issuers.includes(issuer.id));
}

/** Outcomes by kind, in the order of {@link OUTCOMES}; kinds without any are left out. */
export function byKind(outcomes: readonly Outcome[]): [string, Outcome[]][] {
  return OUTCOMES.map((kind): [string, Outcome[]] => [
    kind,
    outcomes.filter((outcome) => outcome.outcome === kind),
  ]).filter(([, all]) => all.length > 0);
}

/** The matches of warnings among the outcomes, longest lead first. */
export function leadsOf(outcomes: readonly Outcome[], matches: readonly Match[]): Match[] {
  const warnings = new Set(outcomes.map((outcome) => outcome.event));
  return matches
    .filter((match) => match.kind === "MATCH" && match.state !== "DISMISSED")
    .filter((match) => warnings.has(match.warning))
    .sort((a, b) => b.leadSeconds.max - a.leadSeconds.max || a.id.localeCompare(b.id));
}

/** What to call a scorecard: `issuer:` is how the pipeline names those without a spec. */
export function nameOf(card: Scorecard, outcomes: readonly Outcome[]): string {
  const [issuer, ...others] = card.settings.issuers;
  const known = outcomes.find((outcome) => outcome.issuer.id === issuer)?.issuer.name;
  return card.id.startsWith("issuer:") && others.length === 0
    ? (known ?? issuer ?? card.id)
    : card.id;
}

const PARTS = [
  "cameTrue",
  "cameTrueExpired",
  "foiled",
  "hindsight",
  "open",
  "falseAlarms",
  "similar",
  "cancelled",
] as const satisfies readonly (keyof ScoreParts)[];

/** What the warnings of a scorecard came to, with the number of each; what there is none of is left out. */
export function partsOf(parts: ScoreParts): string[] {
  return PARTS.filter((part) => parts[part] > 0).map(
    (part) => `${parts[part]} ${words(`part.${part}`)}`,
  );
}

/** The parts of a false alarm ratio. It counts warnings whose time has not run out: say so. */
export function missesOf(of: Pick<Scorecard, "warnings" | "warningsVerified" | "pending">): string {
  const misses = of.warnings - of.warningsVerified;
  const open = of.pending === 0 ? "" : `, ${of.pending} still open`;
  return `${misses} of n = ${of.warnings} warning${of.warnings === 1 ? "" : "s"}${open}`;
}
