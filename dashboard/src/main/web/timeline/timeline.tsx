import type { ComponentChildren } from "preact";
import type { EventDetail, IncidentEvent, Span } from "../api/records.js";
import { useApp } from "../app.js";
import { Link, Source } from "../parts/link.js";
import { Badge } from "../parts/parts.js";
import { During, When } from "../parts/when.js";
import { durations, lead } from "../time/durations.js";
import { count, places, question, windowWords } from "../words/words.js";
import { type Lanes, lanes, type QuestionRow, said, spans, type WarningRow } from "./rows.js";
import { at, type Domain, domainOf, stretch, ticks } from "./scale.js";

const TICKS = 8;
const ROW = 48;
/** Statements on one question lie below each other. */
const SAID = 8;

/**
 * Who was warned when, what happened, and what is said of it, one row for each.
 *
 * The words of a row say all that its drawing shows.
 *
 * @param whole all that is known now, so that the scale stays while moments go by
 */
export function Timeline(props: { detail: EventDetail; whole: EventDetail }) {
  const domain = domainOf(spans(lanes(props.whole)));
  const shown = lanes(props.detail);
  return domain === null ? null : (
    <div class="timeline">
      <Axis domain={domain} />
      <Warnings title="Private warnings" rows={shown.privately} domain={domain} shown={shown} />
      <Warnings title="Public warnings" rows={shown.publicly} domain={domain} shown={shown} />
      <Incidents all={shown.incidents} domain={domain} />
      <Questions rows={shown.questions} domain={domain} shown={shown} />
      <Legend />
    </div>
  );
}

function Axis({ domain }: { domain: Domain }) {
  return (
    <svg class="axis" aria-hidden="true">
      {ticks(domain, TICKS, useApp().moments.zone).map((tick) => (
        <g key={tick.left}>
          <line x1={`${tick.left}%`} x2={`${tick.left}%`} y1="18" y2="24" />
          <text x={`${tick.left}%`} y="13">
            {tick.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Legend() {
  return (
    <ul class="legend small" aria-hidden="true">
      <li class="key-issued">warning given</li>
      <li class="key-hindsight">given, known only afterwards</li>
      <li class="key-known">became known</li>
      <li class="key-window">time that the warning named</li>
      <li class="key-lead">lead time, dashed where uncertain</li>
      <li class="key-began">incident</li>
      <li class="key-report">report published</li>
      <li class="key-disputed">statement that is contradicted</li>
    </ul>
  );
}

/** All to the right of the moment that is looked at was not known yet. */
function Unknown({ domain }: { domain: Domain }) {
  const { asOf } = useApp().location;
  if (asOf === null) {
    return null;
  }
  const left = `${at(domain, asOf)}%`;
  return (
    <g class="unknown-yet">
      <rect x={left} width="100%" y="0" height="100%" />
      <line x1={left} x2={left} y1="0" y2="100%" />
    </g>
  );
}

function Lane(props: {
  title: string;
  isEmpty: boolean;
  empty: string;
  children: ComponentChildren;
}) {
  return (
    <div class="lane">
      <h3>{props.title}</h3>
      {props.isEmpty ? <p class="empty">{props.empty}</p> : <ul>{props.children}</ul>}
    </div>
  );
}

function Row(props: {
  words: ComponentChildren;
  class?: string;
  height?: number;
  children: ComponentChildren;
}) {
  return (
    <li class={`row ${props.class ?? ""}`}>
      <div class="words">{props.words}</div>
      <div class="track" style={{ minHeight: `${props.height ?? ROW}px` }}>
        <svg aria-hidden="true">{props.children}</svg>
      </div>
    </li>
  );
}

/** When the incidents began, and what was not known yet, through every row. */
function Began({ domain, incidents }: { domain: Domain; incidents: IncidentEvent[] }) {
  return (
    <>
      <Unknown domain={domain} />
      {incidents.map((incident) => (
        <line
          key={incident.id}
          class="began"
          x1={`${at(domain, incident.began.from)}%`}
          x2={`${at(domain, incident.began.from)}%`}
          y1="0"
          y2="100%"
        />
      ))}
    </>
  );
}

function Bar(props: { domain: Domain; span: Span; class: string; y: number; height: number }) {
  const { left, width } = stretch(props.domain, props.span);
  return (
    <rect
      class={props.class}
      x={`${left}%`}
      width={`${Math.max(width, 0.3)}%`}
      y={props.y}
      height={props.height}
      rx="2"
    />
  );
}

function Warnings(props: { title: string; rows: WarningRow[]; domain: Domain; shown: Lanes }) {
  return (
    <Lane title={props.title} isEmpty={props.rows.length === 0} empty="None is known.">
      {props.rows.map((row) => (
        <Row
          key={`${row.warning.id} ${row.match?.id}`}
          class={row.match?.kind === "MATCH" ? "" : "aside"}
          words={<WarningWords row={row} />}
        >
          <Began domain={props.domain} incidents={props.shown.incidents} />
          <WarningMarks row={row} domain={props.domain} />
        </Row>
      ))}
    </Lane>
  );
}

function WarningWords({ row: { warning, match } }: { row: WarningRow }) {
  return (
    <>
      <p>
        <Link to={{ view: "event", type: "warning", id: warning.id }}>
          {warning.issuer.name}: {places(warning.places)}
        </Link>
      </p>
      <p class="small">
        given <During span={warning.issued} />
        {match !== null && <>, {lead(match.leadSeconds)}</>}
        {match !== null && `; ${windowWords(match)}`}
      </p>
      <p class="small">
        {match !== null && match.kind !== "MATCH" && <Badge of={match.kind} />}
        {match?.hindsight === true && (
          <span class="badge hindsight">
            known only afterwards, since <When at={warning.firstPublished} />
          </span>
        )}
      </p>
      <Sources of={warning.evidence} />
    </>
  );
}

const SOURCES = 4;

/** Where it was told, each address once. */
function Sources({ of }: { of: readonly { url: string | null }[] }) {
  const urls = [...new Set(of.map((claim) => claim.url).filter((url) => url !== null))];
  return (
    <p class="small sources">
      {urls.slice(0, SOURCES).map((url) => (
        <Source key={url} url={url} />
      ))}
      {urls.length > SOURCES && <a href="#told">{urls.length - SOURCES} more below</a>}
    </p>
  );
}

function WarningMarks({
  row: { warning, match, incident },
  domain,
}: {
  row: WarningRow;
  domain: Domain;
}) {
  const hindsight = match?.hindsight === true ? " hindsight" : "";
  return (
    <>
      {warning.validity !== null && (
        <Bar domain={domain} span={warning.validity} class="window" y={14} height={20} />
      )}
      {match !== null && incident !== null && (
        <LeadTime
          domain={domain}
          warning={warning.issued}
          began={incident.began}
          label={durations(match.leadSeconds)}
        />
      )}
      <Bar domain={domain} span={warning.issued} class={`issued${hindsight}`} y={16} height={16} />
      {match?.hindsight === true && <KnownSince left={at(domain, warning.firstPublished)} />}
    </>
  );
}

/** Thick where time has surely passed, thin where it may have. */
function LeadTime(props: { domain: Domain; warning: Span; began: Span; label: string }) {
  const surely = [at(props.domain, props.warning.to), at(props.domain, props.began.from)] as const;
  const perhaps = [at(props.domain, props.warning.from), at(props.domain, props.began.to)] as const;
  return (
    <g class="lead">
      <line class="perhaps" x1={`${perhaps[0]}%`} x2={`${perhaps[1]}%`} y1="24" y2="24" />
      <line class="surely" x1={`${surely[0]}%`} x2={`${surely[1]}%`} y1="24" y2="24" />
      <text x={`${(surely[0] + surely[1]) / 2}%`} y="17">
        {props.label}
      </text>
    </g>
  );
}

function KnownSince({ left }: { left: number }) {
  return (
    <svg x={`${left}%`} y="24" class="known">
      <path d="M 0 -7 L 7 0 L 0 7 L -7 0 Z" />
    </svg>
  );
}

function Incidents(props: { all: IncidentEvent[]; domain: Domain }) {
  return (
    <Lane title="What happened" isEmpty={props.all.length === 0} empty="No incident is known.">
      {props.all.map((incident) => (
        <Row key={incident.id} words={<IncidentWords incident={incident} />}>
          <Began domain={props.domain} incidents={props.all} />
          <Bar domain={props.domain} span={incident.began} class="incident" y={8} height={32} />
          {incident.evidence.map((claim) => (
            <circle
              class="report"
              key={claim.claim}
              cx={`${at(props.domain, claim.publishedAt)}%`}
              cy="24"
              r="4"
            />
          ))}
        </Row>
      ))}
    </Lane>
  );
}

function IncidentWords({ incident }: { incident: IncidentEvent }) {
  return (
    <>
      <p>
        <Link to={{ view: "event", type: "incident", id: incident.id }}>
          {places(incident.places)}
        </Link>{" "}
        {incident.outcome !== "OCCURRED" && <Badge of={incident.outcome} />}
      </p>
      <p class="small">
        <During span={incident.began} />
        {incident.killed !== null && `, ${count(incident.killed)} killed`}; {incident.evidenceCount}{" "}
        {incident.evidenceCount === 1 ? "report" : "reports"}
      </p>
      <Sources of={incident.evidence} />
    </>
  );
}

function Questions(props: { rows: QuestionRow[]; domain: Domain; shown: Lanes }) {
  return (
    <Lane
      title="What is said of it"
      isEmpty={props.rows.length === 0}
      empty="Nobody has said anything."
    >
      {props.rows.map((row) => (
        <Row
          key={row.predicate}
          words={<QuestionWords row={row} />}
          height={Math.max(ROW, (row.statements.length + 2) * SAID)}
        >
          <Began domain={props.domain} incidents={props.shown.incidents} />
          {row.statements.map((statement, index) => (
            <Bar
              key={statement.id}
              domain={props.domain}
              span={said(statement)}
              class={`said ${row.open > 0 ? "disputed" : ""}`}
              y={SAID * (index + 1)}
              height={SAID - 2}
            />
          ))}
        </Row>
      ))}
    </Lane>
  );
}

function QuestionWords({ row }: { row: QuestionRow }) {
  const speakers = [
    ...new Set(row.statements.map((statement) => statement.speaker?.name ?? "somebody")),
  ];
  return (
    <>
      <p>
        {question(row.predicate)}{" "}
        {row.open > 0 && (
          <span class="badge strong">
            {row.open} {row.open === 1 ? "contradiction" : "contradictions"}
          </span>
        )}
      </p>
      <p class="small">{speakers.join(", ")}</p>
      <Sources of={row.statements.map((statement) => ({ url: statement.story?.url ?? null }))} />
    </>
  );
}
