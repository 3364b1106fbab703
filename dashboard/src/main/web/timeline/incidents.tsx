import type { IncidentEvent } from "../api/records.js";
import { useApp } from "../app.js";
import { Link } from "../parts/link.js";
import { Badge } from "../parts/parts.js";
import { During } from "../parts/when.js";
import { count, places } from "../words/words.js";
import { type Domain, at } from "./scale.js";
import { Bar, Began, Lane, Row, Sources } from "./track.js";

export function Incidents(props: { all: IncidentEvent[]; domain: Domain }) {
  const { moments } = useApp();
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
              cx={`${at(props.domain, moments.middle(claim.publishedAt))}%`}
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
