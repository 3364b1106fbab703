import type { AnyEvent, Dossier, Outcome } from "../../api/records.js";
import { Badge, Verdict } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { count, hazard } from "../../words/words.js";

/** What an event amounts to, in two lines. */
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
