import type { WarningEvent } from "../../api/records.js";
import { Badges } from "../../parts/badges.js";
import { Link } from "../../parts/link.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { During } from "../../parts/when.js";
import { lastInForce } from "../../timeline/phases.js";
import { words } from "../../words/table.js";
import { hazard } from "../../words/words.js";
import { SHOWN, useList } from "./list.js";

/** Warnings whose time is not over. */
export function OpenWarnings() {
  const asked = useList<WarningEvent>("events", {
    type: "warning",
    state: "PENDING",
    limit: SHOWN,
  });
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
              {items.map((warning) => (
                <WarningCard key={warning.id} warning={warning} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}

function WarningCard({ warning }: { warning: WarningEvent }) {
  const { validity, hazard: feared } = lastInForce(warning);
  return (
    <li>
      <h3>
        <Link to={{ view: "event", type: "warning", id: warning.id }}>
          Warning by {warning.issuer.name}
        </Link>
      </h3>
      <p class="badges">
        <Badges of={warning} />
      </p>
      <p class="small">
        {hazard(feared)} · given <During span={warning.issued} />
        {validity === null ? (
          `; ${words("window.NO_WINDOW")}`
        ) : (
          <>
            ; in force <During span={validity} />
          </>
        )}
      </p>
    </li>
  );
}
