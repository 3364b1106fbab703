import { useApp } from "../app.js";
import { Link } from "../parts/link.js";
import { Badge } from "../parts/parts.js";
import { During, When } from "../parts/when.js";
import type { WarningEvent } from "../api/records.js";
import { isOrderUnknown, lead } from "../time/durations.js";
import { leadOf } from "../time/lead-of.js";
import type { Extent } from "../time/zone.js";
import { hindsight, isolated, places, windowWords } from "../words/words.js";
import type { Lanes, WarningRow } from "./rows.js";
import { phases, windows } from "./phases.js";
import { type Domain, at, stretch } from "./scale.js";
import { Bar, Began, Beside, Lane, LEAST_WIDTH, Row, Sources } from "./track.js";

const MIDDLE = 24;
const WINDOW = 20;
/** What is smaller cannot be seen. */
const LEAST_WINDOW = 4;
/** Per cent of the width in which the words of a window have room. */
const NAMED_WINDOW = 6;
/** Where words stand below a window. */
const BELOW = 46;

export function Warnings(props: {
  title: string;
  rows: WarningRow[];
  domain: Domain;
  shown: Lanes;
}) {
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

function WarningWords({ row: { warning, match, incident } }: { row: WarningRow }) {
  return (
    <>
      <p>
        <Link to={{ view: "event", type: "warning", id: warning.id }}>
          {isolated(warning.issuer.name)}: {places(warning.places)}
        </Link>
      </p>
      <p class="small">
        given <During span={warning.issued} />
        {match !== null && <>, {leadOf(match, warning, incident)}</>}
        {match !== null && `; ${windowWords(match)}`}
      </p>
      <p class="small">
        {match !== null && match.kind !== "MATCH" && <Badge of={match.kind} />}
        {match?.hindsight === true && (
          <span class="badge hindsight">
            {hindsight(match.audience, "")}
            <When at={warning.firstPublished} />
          </span>
        )}
      </p>
      <Sources of={warning.evidence} />
    </>
  );
}

function WarningMarks({
  row: { warning, match, incident },
  domain,
}: {
  row: WarningRow;
  domain: Domain;
}) {
  const { moments } = useApp();
  const hindsight = match?.hindsight === true ? " hindsight" : "";
  return (
    <>
      <Phases warning={warning} domain={domain} />
      {match !== null && incident !== null && (
        <LeadTime
          domain={domain}
          warning={moments.extent(match.warnedSince ?? warning.issued)}
          began={moments.extent(incident.began)}
          label={isOrderUnknown(match.leadSeconds) ? "order unknown" : lead(match.leadSeconds)}
        />
      )}
      <Bar domain={domain} span={warning.issued} class={`issued${hindsight}`} y={16} height={16} />
      {match?.hindsight === true && (
        <KnownSince
          left={at(domain, moments.middle(warning.firstPublished))}
          words={warning.audience === "PUBLIC" ? "on record" : "public"}
        />
      )}
    </>
  );
}

/** The time in force, as high as the area was wide, with a mark where the warning ended. */
function Phases({ warning, domain }: { warning: WarningEvent; domain: Domain }) {
  const { moments } = useApp();
  const all = phases(warning);
  return (
    <>
      {windows(all, moments).map((window) => {
        const { left, width } = stretch(domain, window);
        const height = Math.max(LEAST_WINDOW, WINDOW * window.share);
        return (
          <g key={left}>
            <rect
              class="window"
              x={`${left}%`}
              width={`${Math.max(width, LEAST_WIDTH)}%`}
              y={MIDDLE - height / 2}
              height={height}
            />
            {width > NAMED_WINDOW && (
              <text class="in-force" x={`${left + width / 2}%`} y={BELOW}>
                in force
              </text>
            )}
          </g>
        );
      })}
      {all
        .filter((phase) => phase.ended)
        .map(({ at: when }) => (
          <End key={when.to} left={at(domain, moments.extent(when).to)} />
        ))}
    </>
  );
}

function End({ left }: { left: number }) {
  return (
    <>
      <line
        class="ended"
        x1={`${left}%`}
        x2={`${left}%`}
        y1={MIDDLE - WINDOW / 2}
        y2={MIDDLE + WINDOW / 2}
      />
      <Beside from={left} to={left} y={BELOW} words="ended" />
    </>
  );
}

/** Thick where time has surely passed, thin where it may have. */
function LeadTime(props: { domain: Domain; warning: Extent; began: Extent; label: string }) {
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

function KnownSince({ left, words }: { left: number; words: string }) {
  return (
    <>
      <svg x={`${left}%`} y="24" class="known">
        <path d="M 0 -7 L 7 0 L 0 7 L -7 0 Z" />
      </svg>
      <Beside from={left - 1} to={left + 1} y={28} words={words} />
    </>
  );
}
