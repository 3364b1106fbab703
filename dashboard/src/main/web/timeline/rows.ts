import type {
  Claim,
  Contradiction,
  EventDetail,
  IncidentEvent,
  Match,
  Question,
  Span,
  StatementClaim,
  WarningEvent,
} from "../api/records.js";
import { published } from "../time/days.js";
import { inOrder } from "../time/in-order.js";
import type { Moments } from "../time/moments.js";
import { phases } from "./phases.js";

/** A warning as the timeline shows it, with what it has to do with the incident. */
export interface WarningRow {
  warning: WarningEvent;
  match: Match | null;
  incident: IncidentEvent | null;
}

/** One question with all that was said on it. */
export interface QuestionRow {
  predicate: string;
  /** The event that is asked about; null: nobody has answered otherwise. */
  about: string | null;
  statements: StatementClaim[];
  open: number;
}

/** The lanes of an event's timeline, from top to bottom. */
export interface Lanes {
  privately: WarningRow[];
  publicly: WarningRow[];
  incidents: IncidentEvent[];
  questions: QuestionRow[];
}

/** The event with the claims of the events on the other side of its matches, each once, in order. */
export function together(
  detail: EventDetail,
  others: readonly EventDetail[],
  moments: Moments,
): EventDetail {
  const claims = new Map<string, Claim>();
  for (const claim of [detail, ...others].flatMap((each) => each.claims)) {
    claims.set(claim.id, claim);
  }
  return { ...detail, claims: inOrder(claims.values(), moments) };
}

/** Sorts what belongs to an event into lanes. */
export function lanes(detail: EventDetail, moments: Moments): Lanes {
  const events = [detail.event, ...detail.related];
  const incidents = events.filter((event) => event.type === "incident");
  const warnings = events.filter((event) => event.type === "warning");
  const rows = warnings.flatMap((warning) => rowsOf(warning, detail.matches, incidents));
  rows.sort((a, b) => moments.order(a.warning.issued, b.warning.issued) || rank(a) - rank(b));
  return {
    privately: rows.filter((row) => row.warning.audience !== "PUBLIC"),
    publicly: rows.filter((row) => row.warning.audience === "PUBLIC"),
    incidents,
    questions: questionRows(detail),
  };
}

function rank(row: WarningRow): number {
  return row.match?.kind === "MATCH" ? 0 : 1;
}

function rowsOf(
  warning: WarningEvent,
  matches: readonly Match[],
  incidents: readonly IncidentEvent[],
): WarningRow[] {
  const own = matches.filter(
    (match) => match.warning === warning.id && match.state !== "DISMISSED",
  );
  return own.length === 0
    ? [{ warning, match: null, incident: null }]
    : own.map((match) => ({
        warning,
        match,
        incident: incidents.find((incident) => incident.id === match.incident) ?? null,
      }));
}

function questionRows({ claims, contradictions, questions }: EventDetail): QuestionRow[] {
  const rows = new Map<string, QuestionRow>();
  for (const claim of claims) {
    if (claim.type === "statement" && claim.predicate !== null) {
      const row = rows.get(claim.predicate) ?? newRow(claim, contradictions, questions);
      row.statements.push(claim);
      rows.set(claim.predicate, row);
    }
  }
  return [...rows.values()];
}

function newRow(
  { predicate: asked, about: event }: StatementClaim,
  contradictions: readonly Contradiction[],
  questions: readonly Question[],
): QuestionRow {
  const predicate = asked ?? "";
  const open = contradictions.filter((c) => c.predicate === predicate && c.state === "OPEN");
  const isAsked = questions.some((q) => q.predicate === predicate && q.about === event);
  return { predicate, about: isAsked ? event : null, statements: [], open: open.length };
}

/** When a statement was made. */
export function said(statement: StatementClaim): Span {
  return statement.said ?? published(statement.publishedAt);
}

/** Every stretch of time that the timeline has to hold. */
export function spans(lanes: Lanes): Span[] {
  const warnings = [...lanes.privately, ...lanes.publicly];
  return [
    ...warnings.flatMap(({ warning }) => [
      ...phases(warning).flatMap(({ at, validity }) => (validity === null ? [at] : [at, validity])),
      published(warning.firstPublished),
    ]),
    ...lanes.incidents.flatMap((incident) => [incident.began, published(incident.lastPublished)]),
    ...lanes.questions.flatMap((row) => row.statements.map(said)),
  ];
}
