import type { Claim } from "../../api/records.js";
import { ClaimList } from "../../parts/claims.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { useList } from "./list.js";

const LAST_TOLD = 8;

/** The newest claims, whatever they are about. */
export function LastTold() {
  const asked = useList<Claim>("claims", { limit: LAST_TOLD });
  return (
    <Section id="last-told" title="Last told">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? <Empty>Nothing has been told.</Empty> : <ClaimList claims={items} />
        }
      </Answered>
    </Section>
  );
}
