import type { AnyEvent, Outcome } from "../../api/records.js";
import { Badges, Toll } from "../../parts/badges.js";
import { During } from "../../parts/when.js";
import { kindOf } from "../../words/badges.js";
import { hazard } from "../../words/words.js";

/** What an event amounts to, in two lines. */
export function Summary({ event, outcome }: { event: AnyEvent; outcome: Outcome | null }) {
  const isIncident = event.type === "incident";
  return (
    <>
      <p class="badges">
        <Badges of={event} />
        {outcome !== null && !outcome.final && <span class="small">not final</span>}
      </p>
      <p class="lede">
        {kindOf(event)} · {hazard(event.hazard)} ·{" "}
        <During span={isIncident ? event.began : event.issued} />
        {isIncident && event.killed !== null && " · "}
        <Toll of={event} toll="killed" />
        {isIncident && event.injured !== null && " · "}
        <Toll of={event} toll="injured" />
      </p>
    </>
  );
}
