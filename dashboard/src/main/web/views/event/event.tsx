import { useContext, useEffect } from "preact/hooks";
import { query } from "../../api/ask.js";
import type { Contradiction, EventDetail } from "../../api/records.js";
import { MayBeOne } from "../../desk/may-be-one.js";
import { MuteDesk } from "../../desk/mute.js";
import { QuestionDesk } from "../../desk/question.js";
import { SameDesk } from "../../desk/same.js";
import { PlaceMap } from "../../figures/map.js";
import { LookedContext } from "../../looked.js";
import { ClaimList } from "../../parts/claims.js";
import { ContradictionCard } from "../../parts/contradiction.js";
import { Empty, Section } from "../../parts/parts.js";
import { CopyEmbed } from "../../take/tools.js";
import { Timeline } from "../../timeline/timeline.js";
import { title } from "../../words/words.js";
import { IncidentFacts, WarningFacts } from "./facts.js";
import { Follow } from "./follow.js";
import { LeadTimes } from "./lead-times.js";
import { OneEvent } from "./one-event.js";
import { Summary } from "./summary.js";
import { Tolls } from "./tolls.js";

/** One event with all that belongs to it. */
export function Event(props: { type: "warning" | "incident" | null; id: string }) {
  return (
    <OneEvent {...props}>{(detail, whole) => <Whole detail={detail} whole={whole} />}</OneEvent>
  );
}

function Whole({ detail, whole }: { detail: EventDetail; whole: EventDetail }) {
  const { event } = detail;
  useReached(detail);
  return (
    <>
      <header class="headline">
        <h1 tabIndex={-1}>{title(event)}</h1>
        <Summary detail={detail} />
        <p class="tools">
          <Follow event={event.id} />
          <CopyEmbed name={title(event)} />
        </p>
        <MuteDesk
          of={{ event: event.id }}
          path={query("/api/decisions", { event: event.id, state: "MUTED", limit: 200 })}
        />
        <MayBeOne detail={detail} />
        <SameDesk detail={detail} />
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
      <Section id="claims" title="All claims, oldest first">
        <ClaimList claims={detail.claims} />
      </Section>
    </>
  );
}

/** Who reads the page of an event has seen its claims; of the past, only those of then. */
function useReached({ event, claims, asOf }: EventDetail): void {
  const looked = useContext(LookedContext);
  useEffect(() => {
    if (asOf === null) {
      looked.reach(event.id, claims.length);
    }
  }, [looked, event.id, claims.length, asOf]);
}

/** What the desk dismisses stays where it was, with what undoes that. */
function openFirst(all: readonly Contradiction[]): Contradiction[] {
  const isFirst = ({ state, resolution }: Contradiction) =>
    Number(state === "OPEN" || resolution === "DISMISSED");
  return [...all].sort((a, b) => isFirst(b) - isFirst(a));
}

/** Those on one question together, in the order of the first of each. */
function questions(all: readonly Contradiction[]): [Contradiction, ...Contradiction[]][] {
  const byQuestion = new Map<string, [Contradiction, ...Contradiction[]]>();
  for (const each of all) {
    const key = `${each.about}\n${each.predicate}`;
    const others = byQuestion.get(key);
    if (others === undefined) {
      byQuestion.set(key, [each]);
    } else {
      others.push(each);
    }
  }
  return [...byQuestion.values()];
}

function Contradictions({ detail }: { detail: EventDetail }) {
  return (
    <Section id="contradictions" title="Contradictions">
      {detail.contradictions.length === 0 ? (
        <Empty>Nobody contradicts anybody on this.</Empty>
      ) : (
        questions(openFirst(detail.contradictions)).map((all) => (
          <Quarrel key={all[0].id} all={all} />
        ))
      )}
    </Section>
  );
}

/** What is disputed of one question: one pair of answers at length, the others on demand. */
function Quarrel({ all: [first, ...others] }: { all: [Contradiction, ...Contradiction[]] }) {
  return (
    <>
      <ContradictionCard of={first} isLong />
      {others.length > 0 && (
        <details class="others">
          <summary>
            {others.length} more {others.length === 1 ? "contradiction" : "contradictions"} on this
            question
          </summary>
          {others.map((each) => (
            <ContradictionCard key={each.id} of={each} isLong />
          ))}
        </details>
      )}
      <QuestionDesk about={first.about} predicate={first.predicate} />
    </>
  );
}
