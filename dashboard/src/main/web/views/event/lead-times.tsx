import type { EventDetail, Match } from "../../api/records.js";
import { Badges } from "../../parts/badges.js";
import { Link } from "../../parts/link.js";
import { Badge, Empty, Section } from "../../parts/parts.js";
import { leadOf } from "../../time/lead-of.js";
import { plain, title, windowWords } from "../../words/words.js";

const ORDER = ["MATCH", "TOO_LATE", "NEAR_MISS"];

/** Which warnings fit which incident, and how long before. */
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
      <p class="lead-time">{leadOf(match, detail.event, other)}</p>
      <h3>
        <Link
          to={{ view: "event", type: isIncident ? "warning" : "incident", id: other?.id ?? "" }}
        >
          {other === undefined ? "an event" : title(other)}
        </Link>
      </h3>
      <p class="badges">
        <Badge of={match.kind} /> {other !== undefined && <Badges of={other} />}
      </p>
      <p class="small">
        {windowWords(match)}; {plain(match.place)}
        {match.actor !== "UNKNOWN" && `; ${plain(match.actor)}`}
      </p>
    </li>
  );
}
