import type { Claim } from "../../api/records.js";
import { useApp } from "../../app.js";
import { ClaimList } from "../../parts/claims.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { newestFirst } from "../../time/in-order.js";
import { useList } from "./list.js";

const LAST_TOLD = 8;

/** The newest claims, whatever they are about. */
export function LastTold() {
  const { moments } = useApp();
  const asked = useList<Claim>("claims", { limit: LAST_TOLD });
  return (
    <Section id="last-told" title="Last told">
      <Answered asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>No claims yet.</Empty>
          ) : (
            <ClaimList claims={newestFirst(items, moments)} />
          )
        }
      </Answered>
    </Section>
  );
}
