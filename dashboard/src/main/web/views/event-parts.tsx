import type {
  AnyEvent,
  Dossier,
  EventDetail,
  IncidentEvent,
  Match,
  Outcome,
  WarningEvent,
} from "../api/records.js";
import { Link } from "../parts/link.js";
import { Badge, Empty, Section, Verdict } from "../parts/parts.js";
import { During } from "../parts/when.js";
import { lead } from "../time/durations.js";
import { count, hazard, names, places, plain, title, windowWords } from "../words/words.js";

export function Summary(props: {
  event: AnyEvent;
  dossier: Dossier | null;
  outcome: Outcome | null;
}) {
  const { event, dossier, outcome } = props;
  return (
    <>
      <p>
        {dossier !== null && <Verdict of={dossier} />}
        {outcome !== null && (
          <Badge of={outcome.outcome}>{outcome.final ? "" : ", not final"}</Badge>
        )}{" "}
        {event.type === "incident" && event.outcome !== "OCCURRED" && <Badge of={event.outcome} />}
      </p>
      <p class="lede">
        {hazard(event.hazard)} ·{" "}
        {event.type === "incident" ? <During span={event.began} /> : <During span={event.issued} />}
        {event.type === "incident" && event.killed !== null && ` · ${count(event.killed)} killed`}
        {event.type === "incident" &&
          event.injured !== null &&
          ` · ${count(event.injured)} injured`}
      </p>
    </>
  );
}

const ORDER = ["MATCH", "TOO_LATE", "NEAR_MISS"];

export function LeadTimes({ detail }: { detail: EventDetail }) {
  const matches = [...detail.matches].sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.leadSeconds.max - a.leadSeconds.max,
  );
  return (
    <Section id="leads" title="Lead times">
      {matches.length === 0 ? (
        <Empty>
          {detail.event.type === "incident"
            ? "No warning of it is known."
            : "No incident fits it so far."}
        </Empty>
      ) : (
        <ul class="cards leads">
          {matches.map((match) => (
            <LeadCard key={match.id} match={match} detail={detail} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function LeadCard({ match, detail }: { match: Match; detail: EventDetail }) {
  const isIncident = detail.event.type === "incident";
  const other = detail.related.find(
    (event) => event.id === (isIncident ? match.warning : match.incident),
  );
  return (
    <li class={match.kind === "MATCH" ? "" : "aside"}>
      <p class="lead-time">{lead(match.leadSeconds)}</p>
      <h3>
        <Link
          to={{ view: "event", type: isIncident ? "warning" : "incident", id: other?.id ?? "" }}
        >
          {other === undefined ? "an event" : title(other)}
        </Link>
      </h3>
      <p>
        <Badge of={match.kind} /> <span class="badge quiet">{plain(match.audience)}</span>{" "}
        {match.hindsight && <span class="badge hindsight">known only afterwards</span>}
      </p>
      <p class="small">
        {windowWords(match)}; {plain(match.place)}
        {match.actor !== "UNKNOWN" && `; ${plain(match.actor)}`}
      </p>
    </li>
  );
}

export function IncidentFacts({ of, dossier }: { of: IncidentEvent; dossier: Dossier | null }) {
  return (
    <dl>
      <dt>Began</dt>
      <dd>
        <During span={of.began} />
        <span class="small">
          {" "}
          · all tellings: <During span={of.began.envelope} />
        </span>
      </dd>
      <dt>Where</dt>
      <dd>{places(of.places)}</dd>
      <dt>Named as perpetrators</dt>
      <dd>{of.actors.length === 0 ? "nobody" : names(of.actors)}</dd>
      {of.killed !== null && (
        <>
          <dt>Killed</dt>
          <dd>
            {count(of.killed)}{" "}
            <span class="small">· all tellings: {count(of.killed.envelope)}</span>
          </dd>
        </>
      )}
      {of.injured !== null && (
        <>
          <dt>Injured</dt>
          <dd>
            {count(of.injured)}{" "}
            <span class="small">· all tellings: {count(of.injured.envelope)}</span>
          </dd>
        </>
      )}
      <dt>Reports</dt>
      <dd>
        {dossier?.reports ?? of.evidenceCount} by{" "}
        {of.outlets.length === 0 ? "unnamed outlets" : of.outlets.join(", ")}
      </dd>
    </dl>
  );
}

export function WarningFacts({ of }: { of: WarningEvent }) {
  return (
    <dl>
      <dt>Given</dt>
      <dd>
        <During span={of.issued} />, {plain(of.audience)}
        {of.exercise && ", an exercise"}
      </dd>
      <dt>For</dt>
      <dd>{of.validity === null ? "no end named" : <During span={of.validity} />}</dd>
      <dt>Named as in danger</dt>
      <dd>{places(of.places)}</dd>
      <dt>Named as the danger</dt>
      <dd>{of.actors.length === 0 ? "nobody" : names(of.actors)}</dd>
      {of.cancelled !== null && (
        <>
          <dt>Cancelled</dt>
          <dd>
            <During span={of.cancelled} />
          </dd>
        </>
      )}
    </dl>
  );
}
