import type { Outcome } from "../../api/records.js";
import { Link } from "../../parts/link.js";
import { Badge } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { byKind } from "../scores.js";
import type { Titles } from "./titles.js";

/** Hits, misses and false alarms, each with its warnings. */
export function ByKind({ outcomes, titles }: { outcomes: Outcome[]; titles: Titles }) {
  return (
    <>
      {byKind(outcomes).map(([kind, all]) => (
        <div key={kind} class="by-kind">
          <h3>
            <Badge of={kind} /> {all.length}
          </h3>
          <ul>
            {all.map((outcome) => (
              <li key={outcome.event}>
                <Link to={{ view: "event", type: "warning", id: outcome.event }}>
                  {titles("warning", outcome.event)}
                </Link>
                , <During span={outcome.issued} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
