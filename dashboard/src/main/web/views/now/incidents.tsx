import type { Dossier } from "../../api/records.js";
import { PlaceMap } from "../../figures/map.js";
import { Link } from "../../parts/link.js";
import { Answered, Empty, Section, Verdict } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { count, hazard, places } from "../../words/words.js";
import { SHOWN, useList } from "./list.js";

/** What happened, where, and whether it was warned of. */
export function Incidents() {
  const asked = useList<Dossier>("dossiers", { limit: SHOWN });
  return (
    <Section id="incidents" title="Incidents">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>No incident is known.</Empty>
          ) : (
            <>
              <ul class="cards">
                {items.map((dossier) => (
                  <IncidentCard key={dossier.event} dossier={dossier} />
                ))}
              </ul>
              <PlaceMap places={items.flatMap((dossier) => dossier.places)} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}

function IncidentCard({ dossier }: { dossier: Dossier }) {
  return (
    <li>
      <h3>
        <Link to={{ view: "event", type: "incident", id: dossier.event }}>
          {places(dossier.places)}
        </Link>
      </h3>
      <p>
        <Verdict of={dossier} />
      </p>
      <p class="small">
        {hazard(dossier.hazard)} · <During span={dossier.began} />
        {dossier.killed !== null && ` · ${count(dossier.killed)} killed`}
      </p>
    </li>
  );
}
