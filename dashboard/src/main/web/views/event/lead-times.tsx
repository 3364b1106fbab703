import type { EventDetail, Match } from "../../api/records.js";
import { Badges } from "../../parts/badges.js";
import { MatchDesk } from "../../desk/match.js";
import { Link } from "../../parts/link.js";
import { Badge, Empty, Section } from "../../parts/parts.js";
import { leadOf } from "../../time/lead-of.js";
import { plain, title, windowWords } from "../../words/words.js";

const ORDER = ["MATCH", "TOO_LATE", "NEAR_MISS"];

/** The desk has said that it is none: it is shown, and counts nowhere. */
function isDismissed({ state }: Match): boolean {
  return state === "DISMISSED";
}

/** Which warnings fit which incident, and how long before. */
export function LeadTimes({ detail }: { detail: EventDetail }) {
  const matches = [...detail.matches].sort(
    (a, b) =>
      Number(isDismissed(a)) - Number(isDismissed(b)) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      b.leadSeconds.max - a.leadSeconds.max,
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
    <li class={`${match.kind === "MATCH" ? "" : "aside"} ${isDismissed(match) ? "dismissed" : ""}`}>
      <p class="lead-time">{leadOf(match, detail.event, other)}</p>
      <h3>
        <Link
          to={{ view: "event", type: isIncident ? "warning" : "incident", id: other?.id ?? "" }}
        >
          {other === undefined ? "an event" : title(other)}
        </Link>
      </h3>
      <p class="badges">
        <Badge of={isDismissed(match) ? match.state : match.kind} />{" "}
        {other !== undefined && <Badges of={other} />}
      </p>
      <p class="small">
        {windowWords(match)}; {plain(match.place)}
        {match.actor !== "UNKNOWN" && `; ${plain(match.actor)}`}
      </p>
      <MatchDesk of={match} name={other === undefined ? match.id : title(other)} />
    </li>
  );
}
