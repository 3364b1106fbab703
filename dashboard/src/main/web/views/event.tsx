import { query } from "../api/ask.js";
import type {
  AnyEvent,
  Dossier,
  EventDetail,
  IncidentEvent,
  Match,
  Outcome,
  WarningEvent,
} from "../api/records.js";
import { type Asked, useAsk, useAsks } from "../api/use.js";
import { useApp, useTitle } from "../app.js";
import { PlaceMap } from "../figures/map.js";
import { TollChart } from "../figures/toll-chart.js";
import { ClaimList } from "../parts/claims.js";
import { ContradictionCard } from "../parts/contradiction.js";
import { Link } from "../parts/link.js";
import { Answered, Badge, Empty, Section, Verdict } from "../parts/parts.js";
import { During } from "../parts/when.js";
import { lead } from "../time/durations.js";
import { together } from "../timeline/rows.js";
import { Timeline } from "../timeline/timeline.js";
import { count, hazard, names, places, plain, title, windowWords } from "../words/words.js";

/** Asks for an event whose type may not be known: an incident is tried first. */
export function useEvent(
  type: "warning" | "incident" | null,
  id: string,
  asOf: string | null,
): Asked<EventDetail> {
  const as = (which: string) => pathOf(which, id, asOf);
  const first = useAsk<EventDetail>(as(type ?? "incident"));
  const isOther = type === null && first.problem !== null && first.answer === null;
  const second = useAsk<EventDetail>(isOther ? as("warning") : null);
  return isOther ? second : first;
}

const MOST_RELATED = 12;

/** With what is told of the events that it matched; as long as that is on its way, without. */
function useTogether(detail: EventDetail | null, asOf: string | null): EventDetail | null {
  const related = (detail?.related ?? []).slice(0, MOST_RELATED);
  const others = useAsks<EventDetail>(related.map(({ type, id }) => pathOf(type, id, asOf)));
  return detail === null ? null : together(detail, others.answer ?? []);
}

function pathOf(type: string, id: string, asOf: string | null): string {
  return query(`/api/events/${type}/${encodeURIComponent(id)}`, { "as-of": asOf });
}

/** One event with all that belongs to it. */
export function Event(props: { type: "warning" | "incident" | null; id: string }) {
  const { asOf } = useApp().location;
  const asked = useEvent(props.type, props.id, asOf);
  const whole = useEvent(props.type, props.id, null);
  const detail = useTogether(asked.answer, asOf);
  const all = useTogether(whole.answer, null);
  if (asOf !== null && asked.answer === null && whole.answer !== null && asked.problem !== null) {
    return <Empty>Nothing was known of this at that moment.</Empty>;
  }
  return (
    <Answered asked={{ ...asked, answer: detail }}>
      {(told) => <Told detail={told} whole={all ?? told} />}
    </Answered>
  );
}

function Told({ detail, whole }: { detail: EventDetail; whole: EventDetail }) {
  const { event } = detail;
  useTitle(title(event));
  return (
    <>
      <header class="headline">
        <h1 tabIndex={-1}>{title(event)}</h1>
        <Summary event={event} dossier={detail.dossier} outcome={detail.outcome} />
      </header>
      <Section id="timeline" title="Timeline">
        <Timeline detail={detail} whole={whole} />
      </Section>
      <LeadTimes detail={detail} />
      {event.type === "incident" && <Tolls detail={detail} whole={whole} />}
      <Contradictions detail={detail} />
      <div class="columns">
        <Section id="facts" title={event.type === "incident" ? "Dossier" : "The warning"}>
          {event.type === "incident" ? (
            <IncidentFacts of={event} dossier={detail.dossier} />
          ) : (
            <WarningFacts of={event} />
          )}
        </Section>
        <Section id="where" title="Where">
          <PlaceMap places={[event, ...detail.related].flatMap((each) => each.places)} />
        </Section>
      </div>
      <Section id="told" title="What was told, in order">
        <ClaimList claims={detail.claims} />
      </Section>
    </>
  );
}

function Summary(props: { event: AnyEvent; dossier: Dossier | null; outcome: Outcome | null }) {
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

function LeadTimes({ detail }: { detail: EventDetail }) {
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

function Tolls({ detail, whole }: { detail: EventDetail; whole: EventDetail }) {
  const isTold = detail.dossier?.killed != null || detail.dossier?.injured != null;
  return (
    <Section id="tolls" title="Tolls">
      {isTold ? (
        <div class="columns">
          <TollChart detail={detail} whole={whole} toll="killed" />
          <TollChart detail={detail} whole={whole} toll="injured" />
        </div>
      ) : (
        <Empty>No toll is known.</Empty>
      )}
    </Section>
  );
}

function Contradictions({ detail }: { detail: EventDetail }) {
  return (
    <Section id="contradictions" title="Contradictions">
      {detail.contradictions.length === 0 ? (
        <Empty>Nobody contradicts anybody on this.</Empty>
      ) : (
        detail.contradictions.map((contradiction) => (
          <ContradictionCard key={contradiction.id} of={contradiction} isLong />
        ))
      )}
    </Section>
  );
}

function IncidentFacts({ of, dossier }: { of: IncidentEvent; dossier: Dossier | null }) {
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

function WarningFacts({ of }: { of: WarningEvent }) {
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
