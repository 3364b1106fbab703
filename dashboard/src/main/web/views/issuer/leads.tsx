import { scaleLinear } from "d3-scale";
import type { AnyEvent, Match } from "../../api/records.js";
import { Badges } from "../../parts/badges.js";
import { Link } from "../../parts/link.js";
import { Empty, Section } from "../../parts/parts.js";
import { leadOf } from "../../time/lead-of.js";
import { LeadAxis } from "./lead-axis.js";
import { type Known, titleOf } from "./known.js";

const DRAWN = 40;

/** How the lead times of an issuer are distributed: an interval for each match, longest first. */
export function Leads({ matches, known }: { matches: Match[]; known: Known }) {
  const shown = matches.slice(0, DRAWN);
  const x = scaleLinear()
    .domain([
      Math.max(1, ...shown.map((match) => match.leadSeconds.max)),
      Math.min(0, ...shown.map((match) => match.leadSeconds.min)),
    ])
    .range([0, 100]);
  return (
    <Section id="leads" title="Lead times">
      {shown.length === 0 ? (
        <Empty>No warning has been followed by what it warned of.</Empty>
      ) : (
        <ul class="lead-rows">
          <LeadAxis x={x} />
          {shown.map((match) => (
            <LeadRow
              key={match.id}
              match={match}
              x={x}
              incident={known("incident", match.incident)}
              warning={known("warning", match.warning)}
            />
          ))}
        </ul>
      )}
      {matches.length > DRAWN && (
        <p class="small">
          The longest {DRAWN} of {matches.length}.
        </p>
      )}
    </Section>
  );
}

function LeadRow({
  match,
  x,
  incident,
  warning,
}: {
  match: Match;
  x: (value: number) => number;
  incident: AnyEvent | null;
  warning: AnyEvent | null;
}) {
  const { min, max } = match.leadSeconds;
  return (
    <li>
      <p class="small">
        <Link to={{ view: "event", type: "incident", id: match.incident }}>
          {titleOf(incident, match.incident)}
        </Link>
        : {leadOf(match, incident, warning)} {warning !== null && <Badges of={warning} />}
      </p>
      <svg class="interval" height="14" aria-hidden="true">
        <line class="grid" x1="0" x2="100%" y1="7" y2="7" />
        <line class="value" x1={`${x(0)}%`} x2={`${x(0)}%`} y1="0" y2="14" />
        <rect
          x={`${x(max)}%`}
          width={`${Math.max(0.6, x(min) - x(max))}%`}
          y="2"
          height="10"
          rx="2"
        />
      </svg>
    </li>
  );
}
