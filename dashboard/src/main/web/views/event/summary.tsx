import type { AnyEvent, EventDetail } from "../../api/records.js";
import { useApp } from "../../app.js";
import { Badges, Toll } from "../../parts/badges.js";
import { QuestionLink } from "../../parts/question.js";
import { During } from "../../parts/when.js";
import { asDay, isWholeDays } from "../../time/days.js";
import { asReported } from "../../time/reported.js";
import { kindOf } from "../../words/badges.js";
import { openQuestions, sentences } from "../../words/sentences/sentences.js";
import { hazard } from "../../words/words.js";

/** What an event amounts to: sentences, badges, and a line of facts. */
export function Summary({ detail }: { detail: EventDetail }) {
  const { event, outcome } = detail;
  const isIncident = event.type === "incident";
  return (
    <>
      <Sentences detail={detail} />
      <p class="badges">
        <Badges of={event} />
        {outcome !== null && !outcome.final && <span class="small">not final</span>}
      </p>
      <p class="lede">
        {kindOf(event)} · {hazard(event.hazard)} · <Began detail={detail} />
        {isIncident && event.killed !== null && " · "}
        <Toll of={event} toll="killed" />
        {isIncident && event.injured !== null && " · "}
        <Toll of={event} toll="injured" />
      </p>
    </>
  );
}

function Sentences({ detail }: { detail: EventDetail }) {
  const { isEmbedded, moments } = useApp();
  const open = openQuestions(detail);
  return (
    <div class="sentences">
      {sentences(detail, moments).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {open.length > 0 && (
        <p class="open-questions">
          {isEmbedded ? "Disputed:" : <a href="#contradictions">Disputed:</a>}
          {open.map(({ about, predicate }) => (
            <span key={`${predicate} ${about}`}>
              {" "}
              <QuestionLink about={about} predicate={predicate} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** In the reader's zone, which is named, and on the clock of the reports where they give one. */
function Began({ detail: { event, claims } }: { detail: EventDetail }) {
  const { moments } = useApp();
  const span = when(event);
  const reported = event.type === "incident" ? asReported(claims, event.id, span) : null;
  return (
    <>
      <During span={span} />
      {!isWholeDays(asDay(span)) && <span class="small"> {moments.zone}</span>}
      {reported !== null && <span class="small">; {reported}</span>}
    </>
  );
}

function when(event: AnyEvent) {
  return event.type === "incident" ? event.began : event.issued;
}
