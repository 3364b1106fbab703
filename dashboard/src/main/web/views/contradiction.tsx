import { query } from "../api/ask.js";
import type { ContradictionDetail, Contradiction as Record } from "../api/records.js";
import { useAsk } from "../api/use.js";
import { useApp, useTitle } from "../app.js";
import { ClaimList } from "../parts/claims.js";
import { Sides } from "../parts/contradiction.js";
import { Link } from "../parts/link.js";
import { Answered, Badge, Empty, Section } from "../parts/parts.js";
import { When } from "../parts/when.js";
import { plain, question, title } from "../words/words.js";
import { useEvent } from "./event.js";

/** Who holds which side, since when, and what resolved it. */
export function Contradiction({ id }: { id: string }) {
  const { asOf } = useApp().location;
  const asked = useAsk<ContradictionDetail>(
    query(`/api/contradictions/${encodeURIComponent(id)}`, { "as-of": asOf }),
  );
  if (asOf !== null && asked.problem !== null && asked.answer === null) {
    return <Empty>There was no such contradiction at that moment.</Empty>;
  }
  return (
    <Answered asked={asked}>
      {({ record, evidence }) => (
        <>
          <header class="headline">
            <h1 tabIndex={-1}>{record.headline}</h1>
            <Course of={record} />
          </header>
          <Sides of={record} claims={evidence} heading="h2" />
          <Section id="told" title="The claims behind it">
            <ClaimList claims={evidence} />
          </Section>
        </>
      )}
    </Answered>
  );
}

/** The event by its name as soon as that is known. */
function About({ id }: { id: string }) {
  const event = useEvent(null, id, useApp().location.asOf).answer?.event;
  return (
    <Link to={{ view: "event", type: event?.type ?? null, id }}>
      {event === undefined ? id : title(event)}
    </Link>
  );
}

function Course({ of }: { of: Record }) {
  useTitle(of.headline);
  return (
    <>
      <p>
        <Badge of={of.state} /> <span class="badge quiet">{plain(of.kind)}</span>
      </p>
      <p class="lede">
        {question(of.predicate)} · about <About id={of.about} />
      </p>
      <p>
        Open since <When at={of.openedAt} />, by the claim {of.openedBy}.{" "}
        {of.resolvedAt === null ? (
          "Nothing has resolved it."
        ) : (
          <>
            Resolved <When at={of.resolvedAt} />
            {of.resolvedBy !== null && `, by the claim ${of.resolvedBy}`}.
          </>
        )}
      </p>
    </>
  );
}
