import type { Contradiction } from "../../api/records.js";
import { ContradictionCard } from "../../parts/contradiction.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { SHOWN, useList } from "./list.js";

/** Who contradicts whom at this moment. */
export function OpenContradictions() {
  const asked = useList<Contradiction>("contradictions", { state: "OPEN", limit: SHOWN });
  return (
    <Section id="contradictions" title="Open contradictions">
      <Answered asked={asked}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty>Nobody contradicts anybody.</Empty>
          ) : (
            <>
              {items.map((contradiction) => (
                <ContradictionCard key={contradiction.id} of={contradiction} />
              ))}
              {next !== null && <p class="small">The newest {SHOWN}; there are more.</p>}
            </>
          )
        }
      </Answered>
    </Section>
  );
}
