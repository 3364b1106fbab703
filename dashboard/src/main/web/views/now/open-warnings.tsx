import type { Outcome } from "../../api/records.js";
import { Link } from "../../parts/link.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { hazard } from "../../words/words.js";
import { SHOWN, useList } from "./list.js";

/** Warnings whose time is not over. */
export function OpenWarnings() {
  const asked = useList<Outcome>("outcomes", { state: "PENDING", limit: SHOWN });
  return (
    <Section id="warnings" title="Warnings that are open">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              No warning is open: the time of every known warning is over, or its incident has come.
            </Empty>
          ) : (
            <ul class="cards">
              {items.map((outcome) => (
                <WarningCard key={outcome.event} outcome={outcome} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function WarningCard({ outcome }: { outcome: Outcome }) {
  return (
    <li>
      <h3>
        <Link to={{ view: "event", type: "warning", id: outcome.event }}>
          Warning by {outcome.issuer.name}
        </Link>
      </h3>
      <p class="small">
        {hazard(outcome.hazard)} · given <During span={outcome.issued} />
        {outcome.validity === null ? (
          "; it named no end"
        ) : (
          <>
            ; for <During span={outcome.validity} />
          </>
        )}
      </p>
    </li>
  );
}
