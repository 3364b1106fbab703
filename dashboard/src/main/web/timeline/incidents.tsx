import type { IncidentEvent } from "../api/records.js";
import { useApp } from "../app.js";
import { Toll } from "../parts/badges.js";
import { Link } from "../parts/link.js";
import { Badge } from "../parts/parts.js";
import { During } from "../parts/when.js";
import { places } from "../words/words.js";
import { at, clusters, type Domain } from "./scale.js";
import { Bar, Began, Beside, Lane, Row, Sources } from "./track.js";

export function Incidents(props: { all: IncidentEvent[]; domain: Domain }) {
  const { moments } = useApp();
  return (
    <Lane title="What happened" isEmpty={props.all.length === 0} empty="No incident is known.">
      {props.all.map((incident) => (
        <Row key={incident.id} words={<IncidentWords incident={incident} />}>
          <Began domain={props.domain} incidents={props.all} />
          <Bar domain={props.domain} span={incident.began} class="incident" y={8} height={32} />
          <Reports
            lefts={incident.evidence.map(({ publishedAt }) =>
              at(props.domain, moments.middle(publishedAt)),
            )}
          />
        </Row>
      ))}
    </Lane>
  );
}

/** Per cent of the width that a number in its circle needs. */
const REPORT = 3.5;

/** When reports were published; those that lie together are one circle with their number. */
function Reports({ lefts }: { lefts: readonly number[] }) {
  const all = clusters(lefts, REPORT);
  const last = all.at(-1);
  return (
    <>
      {all.map(({ left, many }) => (
        <g key={left} class="reports">
          <circle class="report" cx={`${left}%`} cy="24" r={many === 1 ? 4 : 9} />
          {many > 1 && (
            <text x={`${left}%`} y="28">
              {many}
            </text>
          )}
        </g>
      ))}
      {last !== undefined && (
        <Beside
          from={(all[0] ?? last).left - REPORT / 2}
          to={last.left + REPORT / 2}
          y={28}
          words={lefts.length === 1 ? "report" : "reports"}
        />
      )}
    </>
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
        {incident.killed !== null && ", "}
        <Toll of={incident} toll="killed" />; {incident.evidenceCount}{" "}
        {incident.evidenceCount === 1 ? "report" : "reports"}
      </p>
      <Sources of={incident.evidence} />
    </>
  );
}
