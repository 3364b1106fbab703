import type { AnyEvent, Outcome } from "../../api/records.js";
import { Link } from "../../parts/link.js";
import { Badges } from "../../parts/badges.js";
import { Badge } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { byKind } from "../scores.js";
import { type Known, titleOf } from "./known.js";

/** What came true, what did not, and false alarms, each with its warnings. */
export function ByKind({ outcomes, known }: { outcomes: Outcome[]; known: Known }) {
  return (
    <>
      {byKind(outcomes).map(([kind, all]) => (
        <div key={kind} class="by-kind">
          <h3>
            <Badge of={kind} /> {all.length}
          </h3>
          <ul>
            {all.map((outcome) => (
              <Warning
                key={outcome.event}
                outcome={outcome}
                event={known("warning", outcome.event)}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Warning({ outcome, event }: { outcome: Outcome; event: AnyEvent | null }) {
  return (
    <li>
      <Link to={{ view: "event", type: "warning", id: outcome.event }}>
        {titleOf(event, outcome.event)}
      </Link>
      , <During span={outcome.issued} /> {event !== null && <Badges of={event} />}
    </li>
  );
}
