import type { IncidentEvent } from "../../api/records.js";
import { PlaceMap } from "../../figures/map.js";
import { Badges, Toll } from "../../parts/badges.js";
import { Link } from "../../parts/link.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { kindOf } from "../../words/badges.js";
import { hazard, places } from "../../words/words.js";
import { SHOWN, useList } from "./list.js";

/** What happened or was foiled, where, and whether it was warned of. */
export function Incidents() {
  const asked = useList<IncidentEvent>("events", { type: "incident", limit: SHOWN });
  return (
    <Section id="incidents" title="Incidents">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>No incident is known.</Empty>
          ) : (
            <>
              <ul class="cards">
                {items.map((incident) => (
                  <IncidentCard key={incident.id} incident={incident} />
                ))}
              </ul>
              <PlaceMap places={items.flatMap((incident) => incident.places)} />
            </>
          )
        }
      </Answered>
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
