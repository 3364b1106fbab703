import type { EventDetail } from "../api/records.js";
import { query } from "../api/ask.js";
import { type Asked, useAsk, useAsks } from "../api/use.js";
import { useApp, useTitle } from "../app.js";
import { PlaceMap } from "../figures/map.js";
import { TollChart } from "../figures/toll-chart.js";
import { ClaimList } from "../parts/claims.js";
import { ContradictionCard } from "../parts/contradiction.js";
import { Answered, Empty, Section } from "../parts/parts.js";
import { together } from "../timeline/rows.js";
import { Timeline } from "../timeline/timeline.js";
import { title } from "../words/words.js";
import { IncidentFacts, LeadTimes, Summary, WarningFacts } from "./event-parts.js";

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
