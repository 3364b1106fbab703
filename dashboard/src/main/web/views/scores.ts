import type {
  AnswersToRule,
  Match,
  Outcome,
  Scorecard,
  ScoreFigures,
  ScoreParts,
} from "../api/records.js";
import { percent } from "../figures/percent.js";
import { duration } from "../time/durations.js";
import { words } from "../words/table.js";
import { hazard, plain } from "../words/words.js";

const MINUTE = 60;

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

/** A figure that the desk's decisions about matches have changed, with it and without. */
export interface Difference {
  name: string;
  standing: string;
  ruled: string;
}

/** The figures that would be different had the desk decided nothing about matches. */
export function differencesOf(card: Scorecard): Difference[] {
  const ruled = card.withoutDesk;
  return ruled === null
    ? []
    : FIGURES.filter(({ of }) => of(card) !== of(ruled)).map(({ name, of }) => ({
        name: words(name),
        standing: of(card),
        ruled: of(ruled),
      }));
}

const share = (value: number | null) =>
  value === null ? words("score.undefined") : percent(value);
const minutes = (value: number | null | undefined) =>
  value === null || value === undefined ? words("score.undefined") : duration(value * MINUTE);

const FIGURES: { name: string; of: (figures: ScoreFigures) => string }[] = [
  { name: "score.verified", of: (figures) => String(figures.warningsVerified) },
  { name: "score.pending", of: (figures) => String(figures.pending) },
  { name: "score.far", of: (figures) => share(figures.far) },
  { name: "score.warned", of: (figures) => String(figures.incidentsWarned) },
  { name: "score.pod", of: (figures) => share(figures.pod) },
  { name: "score.csi", of: (figures) => share(figures.csi) },
  { name: "score.meanFirstLeadMinutes", of: (figures) => minutes(figures.meanFirstLeadMinutes) },
  { name: "score.leadMinutes", of: (figures) => minutes(figures.leadMinutes?.median) },
];

/** What the desk said to what one row of the rules had found, in words. */
export function answerOf({ hazard: of, ruling, confirmed, dismissed }: AnswersToRule): string {
  const row = of === "" ? "All hazards" : hazard(of);
  return `${row}, ${plain(ruling)}: ${confirmed} confirmed, ${dismissed} dismissed`;
}

/** The parts of a false alarm ratio. It counts warnings whose time has not run out: say so. */
export function missesOf(of: Pick<Scorecard, "warnings" | "warningsVerified" | "pending">): string {
  const misses = of.warnings - of.warningsVerified;
  const open = of.pending === 0 ? "" : `, ${of.pending} still open`;
  return `${misses} of n = ${of.warnings} warning${of.warnings === 1 ? "" : "s"}${open}`;
}
