import type { Claim, ContradictionDetail, Contradiction as Record } from "../api/records.js";
import { useApp, useTitle } from "../app.js";
import { QuestionDesk } from "../desk/question.js";
import { ClaimList } from "../parts/claims.js";
import { Sides } from "../parts/contradiction.js";
import { NotKnown } from "../parts/not-known.js";
import { Source } from "../parts/link.js";
import { Answered, Badge, Section } from "../parts/parts.js";
import { QuestionLink } from "../parts/question.js";
import { When } from "../parts/when.js";
import { inOrder } from "../time/in-order.js";
import { sourceName } from "../words/source-name.js";
import { ended, plain } from "../words/words.js";
import { About } from "./about.js";
import { useContradiction } from "./contradiction-asks.js";

/** Who holds which side, since when, and what resolved it. */
export function Contradiction({ id }: { id: string }) {
  const { asOf } = useApp().location;
  const asked = useContradiction(id, asOf);
  useTitle(asked.answer?.detail?.record.headline ?? "Contradiction");
  return (
    <Answered asked={asked}>
      {({ detail, openedAt }) =>
        detail === null ? <NotKnown first={openedAt} verb="opened" /> : <Detail of={detail} />
      }
    </Answered>
  );
}

function Detail({ of: { record, evidence } }: { of: ContradictionDetail }) {
  const { moments } = useApp();
  return (
    <>
      <header class="headline">
        <h1 tabIndex={-1}>{record.headline}</h1>
        <Course of={record} evidence={evidence} />
        <QuestionDesk about={record.about} predicate={record.predicate} />
      </header>
      <Sides of={record} claims={evidence} heading="h2" />
      <Section id="claims" title="The claims behind it">
        <ClaimList claims={inOrder(evidence, moments)} />
      </Section>
    </>
  );
}

function Course({ of, evidence }: { of: Record; evidence: readonly Claim[] }) {
  return (
    <>
      <p>
        <Badge of={of.state} /> <span class="badge quiet">{plain(of.kind)}</span>
      </p>
      <p class="lede">
        <QuestionLink about={of.about} predicate={of.predicate} /> · about{" "}
        <About about={of.about} predicate={of.predicate} />
      </p>
      <p>
        {of.resolvedAt === null ? "Open since" : "Opened"} <When at={of.openedAt} />, by{" "}
        <Cause id={of.openedBy} evidence={evidence} />.{" "}
        {of.resolvedAt === null && "Nothing has resolved it."}
      </p>
      {of.resolvedAt !== null && (
        <p class="resolved">
          Resolved since <When at={of.resolvedAt} />
          {of.resolvedBy !== null && of.resolution !== "DISMISSED" && (
            <>
              , by <Cause id={of.resolvedBy} evidence={evidence} />
            </>
          )}
          . {ended(of.resolution)}
        </p>
      )}
    </>
  );
}

/** Who made the claim that turned it, and where. */
function Cause({ id, evidence }: { id: string; evidence: readonly Claim[] }) {
  const claim = evidence.find((each) => each.id === id);
  return claim === undefined ? (
    <>the claim {id}</>
  ) : (
    <>
      what {sourceName(claim)} said (
      <Source
        url={claim.story?.url ?? null}
        outlet={claim.story?.outlet ?? null}
        label={`claim of ${sourceName(claim)}`}
      />
      )
    </>
  );
}
