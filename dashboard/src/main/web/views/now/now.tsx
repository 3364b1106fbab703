import type { Claim, IncidentEvent } from "../../api/records.js";
import { useApp } from "../../app.js";
import { PlaceMap } from "../../figures/map.js";
import { Answered, Section } from "../../parts/parts.js";
import { Alerts } from "./alerts.js";
import { Incidents } from "./incidents.js";
import { LATEST, LatestClaims } from "./latest-claims.js";
import { SHOWN, useList } from "./list.js";
import { parted } from "./live.js";
import { OpenContradictions } from "./open-contradictions.js";
import { OpenWarnings } from "./open-warnings.js";
import { Strips } from "./strips.js";

/** What an editor has to know at this moment. */
export function Now() {
  const claims = useList<Claim>("claims", { limit: LATEST });
  return (
    <Answered asked={claims}>
      {({ items }) => (items.length === 0 ? <Nothing /> : <Something claims={items} />)}
    </Answered>
  );
}

function Something({ claims }: { claims: readonly Claim[] }) {
  const incidents = useList<IncidentEvent>("events", { type: "incident", limit: SHOWN });
  return (
    <>
      <Answered asked={incidents}>
        {({ items, asOf }) => {
          const { live, earlier } = parted(items);
          return (
            <>
              {live.length > 0 && <Strips of={live} asOf={asOf} />}
              <div class="columns">
                <div>
                  <Alerts />
                  <OpenContradictions />
                </div>
                <div>
                  <OpenWarnings />
                  <Incidents of={earlier} />
                  <Section id="where" title="Where">
                    <PlaceMap places={items.flatMap((incident) => incident.places)} />
                  </Section>
                </div>
              </div>
            </>
          );
        }}
      </Answered>
      <LatestClaims of={claims} />
    </>
  );
}

/** What would be here, for who sees the page before anything was published. */
function Nothing() {
  const isNow = useApp().location.asOf === null;
  return (
    <div class="nothing">
      <p class="lede">
        {isNow ? "Nothing has been published yet." : "Nothing was known at this moment."}
      </p>
      <p>As soon as the first claim is published, this page shows:</p>
      <ul>
        <li>each event that is going on: who was warned, how long before, and the toll</li>
        <li>alerts, by severity</li>
        <li>who contradicts whom, by event and question</li>
        <li>warnings that are open, and earlier incidents on a map</li>
        <li>the latest claims with their sources</li>
      </ul>
      {isNow && (
        <p class="small">
          <code>./foreknown publish FILE</code> publishes a file of claims;{" "}
          <code>./foreknown demo</code> runs an example.
        </p>
      )}
    </div>
  );
}
