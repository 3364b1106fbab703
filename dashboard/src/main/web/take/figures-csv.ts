import type { EventDetail, IncidentEvent } from "../api/records.js";
import { figures, type Toll } from "../figures/tolls.js";
import type { Moments } from "../time/moments.js";
import { lanes, type QuestionRow, said, type WarningRow } from "../timeline/rows.js";
import { answer } from "../words/position-phrase.js";
import { names, places } from "../words/words.js";
import { type Cell, csv } from "./csv.js";

const TIMELINE = [
  "kind",
  "id",
  "who",
  "what",
  "from",
  "to",
  "known_since",
  "lead_seconds_min",
  "lead_seconds_max",
  "finding",
  "disputed",
  "source",
];

/** The rows of a timeline, a line each; times in UTC, lead times in seconds. */
export function timelineCsv(detail: EventDetail, moments: Moments): string {
  const { privately, publicly, incidents, questions } = lanes(detail, moments);
  return csv(TIMELINE, [
    ...[...privately, ...publicly].map(ofWarning),
    ...incidents.map(ofIncident),
    ...questions.flatMap((row) => ofQuestion(row, moments)),
  ]);
}

function ofWarning({ warning, match }: WarningRow): Cell[] {
  return [
    `${warning.audience.toLowerCase()} warning`,
    warning.id,
    warning.issuer.name,
    places(warning.places),
    warning.issued.from,
    warning.issued.to,
    warning.firstPublished,
    match?.leadSeconds.min ?? null,
    match?.leadSeconds.max ?? null,
    match?.kind.toLowerCase().replaceAll("_", " ") ?? null,
    warning.disputed.length > 0,
    warning.evidence[0]?.url ?? null,
  ];
}

function ofIncident(incident: IncidentEvent): Cell[] {
  return [
    incident.outcome === "OCCURRED" ? "incident" : `${incident.outcome.toLowerCase()} incident`,
    incident.id,
    incident.actors.length === 0 ? null : names(incident.actors),
    places(incident.places),
    incident.began.from,
    incident.began.to,
    incident.firstPublished,
    null,
    null,
    null,
    incident.disputed.length > 0,
    incident.evidence[0]?.url ?? null,
  ];
}

function ofQuestion({ predicate, statements, open }: QuestionRow, moments: Moments): Cell[][] {
  return statements.map((statement) => {
    const { from, to } = said(statement);
    const { position, polarity } = statement;
    const held =
      position === null
        ? ""
        : answer({ predicate, position, denied: polarity === "DENIES" }, moments);
    return [
      "statement",
      statement.id,
      statement.speaker?.name ?? null,
      `${predicate}: ${held}`,
      from,
      to,
      statement.publishedAt,
      null,
      null,
      null,
      open > 0,
      statement.story?.url ?? null,
    ];
  });
}

const TOLL = [
  "toll",
  "claim",
  "source",
  "at_least",
  "at_most",
  "held_from",
  "held_to",
  "disputed",
  "url",
];

/** The figures of a toll, a line each; an empty bound is none. */
export function tollCsv(detail: EventDetail, toll: Toll, moments: Moments): string {
  return csv(
    TOLL,
    figures(detail, toll, moments).map(({ claim, source, count, held, isDisputed, url }) => [
      toll,
      claim,
      source,
      count.atLeast,
      count.atMost,
      held.from,
      held.to,
      isDisputed,
      url,
    ]),
  );
}
