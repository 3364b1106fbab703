import { query } from "../api/ask.js";
import type { Alert, Claim, Contradiction, Dossier, Outcome, Page } from "../api/records.js";
import { useAsk } from "../api/use.js";
import { useApp } from "../app.js";
import { PlaceMap } from "../figures/map.js";
import { ClaimList } from "../parts/claims.js";
import { ContradictionCard } from "../parts/contradiction.js";
import { Link, Source } from "../parts/link.js";
import { Answered, Badge, Empty, Section, Verdict } from "../parts/parts.js";
import { During, When } from "../parts/when.js";
import { count, hazard, places } from "../words/words.js";

const SHOWN = 10;
const LAST_TOLD = 8;

/** What an editor has to know at this moment. */
export function Now() {
  return (
    <>
      <div class="columns">
        <div>
          <Alerts />
          <OpenContradictions />
        </div>
        <div>
          <OpenWarnings />
          <Incidents />
        </div>
      </div>
      <LastTold />
    </>
  );
}

function useList<T>(kind: string, params: Record<string, string | number>) {
  const { asOf } = useApp().location;
  return useAsk<Page<T>>(query(`/api/${kind}`, { ...params, "as-of": asOf }));
}

function Alerts() {
  const asked = useList<Alert>("alerts", { limit: SHOWN });
  return (
    <Section id="alerts" title="Alerts">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>No alerts. They are raised by claims that were fresh when they came in.</Empty>
          ) : (
            <ul class="cards" aria-live="polite">
              {items.map((alert) => (
                <AlertCard key={alert.id} alert={alert} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function AlertCard({ alert }: { alert: Alert }) {
  const [event = ""] = alert.subject.split(" ");
  return (
    <li>
      <p class="small">
        <Badge of={alert.kind} /> <When at={alert.publishedAt} />
      </p>
      <h3>
        <Link to={{ view: "event", type: alert.kind === "VERDICT" ? "incident" : null, id: event }}>
          {alert.headline}
        </Link>
      </h3>
      <p class="small">
        {alert.links.map((link) => (
          <span key={link}>
            <Source url={link} />{" "}
          </span>
        ))}
      </p>
    </li>
  );
}

function OpenContradictions() {
  const asked = useList<Contradiction>("contradictions", { state: "OPEN", limit: SHOWN });
  return (
    <Section id="contradictions" title="Open contradictions">
      <Answered asked={asked}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty>Nobody contradicts anybody.</Empty>
          ) : (
            <>
              {items.map((contradiction) => (
                <ContradictionCard key={contradiction.id} of={contradiction} />
              ))}
              {next !== null && <p class="small">The newest {SHOWN}; there are more.</p>}
            </>
          )
        }
      </Answered>
    </Section>
  );
}

function OpenWarnings() {
  const asked = useList<Outcome>("outcomes", { state: "PENDING", limit: SHOWN });
  return (
    <Section id="warnings" title="Warnings that are open">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              No warning is open: the time of every known warning is over, or its incident has come.
            </Empty>
          ) : (
            <ul class="cards">
              {items.map((outcome) => (
                <WarningCard key={outcome.event} outcome={outcome} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function WarningCard({ outcome }: { outcome: Outcome }) {
  return (
    <li>
      <h3>
        <Link to={{ view: "event", type: "warning", id: outcome.event }}>
          Warning by {outcome.issuer.name}
        </Link>
      </h3>
      <p class="small">
        {hazard(outcome.hazard)} · given <During span={outcome.issued} />
        {outcome.validity === null ? (
          "; it named no end"
        ) : (
          <>
            ; for <During span={outcome.validity} />
          </>
        )}
      </p>
    </li>
  );
}

function Incidents() {
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

function LastTold() {
  const asked = useList<Claim>("claims", { limit: LAST_TOLD });
  return (
    <Section id="last-told" title="Last told">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? <Empty>Nothing has been told.</Empty> : <ClaimList claims={items} />
        }
      </Answered>
    </Section>
  );
}
