import type { IncidentEvent } from "../../api/records.js";
import { Badges, Toll } from "../../parts/badges.js";
import { Link } from "../../parts/link.js";
import { Empty, Section } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { kindOf } from "../../words/badges.js";
import { hazard, places } from "../../words/words.js";

/** What happened or was foiled before, and whether it was warned of. */
export function Incidents({ of }: { of: readonly IncidentEvent[] }) {
  return (
    <Section id="incidents" title="Earlier incidents">
      {of.length === 0 ? (
        <Empty>No earlier incident is known.</Empty>
      ) : (
        <ul class="cards">
          {of.map((incident) => (
            <IncidentCard key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function IncidentCard({ incident }: { incident: IncidentEvent }) {
  return (
    <li>
      <h3>
        <Link to={{ view: "event", type: "incident", id: incident.id }}>
          {places(incident.places)}
        </Link>
      </h3>
      <p class="badges">
        <Badges of={incident} />
      </p>
      <p class="small">
        {kindOf(incident)} · {hazard(incident.hazard)} · <During span={incident.began} />
        {incident.killed !== null && " · "}
        <Toll of={incident} toll="killed" />
      </p>
    </li>
  );
}
