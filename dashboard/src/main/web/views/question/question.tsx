import type { ComponentChildren } from "preact";
import type { Claim, Question as Record, QuestionDetail } from "../../api/records.js";
import { useApp, useTitle } from "../../app.js";
import { QuestionDesk } from "../../desk/question.js";
import { ClaimList } from "../../parts/claims.js";
import { Link } from "../../parts/link.js";
import { NotKnown } from "../../parts/not-known.js";
import { Answered, Badge, Empty, Section } from "../../parts/parts.js";
import { Disputed } from "../../parts/question.js";
import { When } from "../../parts/when.js";
import { CopyEmbed } from "../../take/tools.js";
import { inOrder } from "../../time/in-order.js";
import { answer } from "../../words/position-phrase.js";
import { answers, question } from "../../words/words.js";
import { About } from "../about.js";
import { useQuestion } from "./asks.js";
import { Course } from "./course.js";
import { letter, matrix } from "./matrix.js";
import { Matrix } from "./table.js";

/** All that is said on one question: by whom, since when, and what excludes what. */
export function Question(props: { about: string; predicate: string }) {
  return <Known {...props}>{(detail) => <Detail of={detail} />}</Known>;
}

/** Its answers alone, for a frame of another page. */
export function QuestionAnswers(props: { about: string; predicate: string }) {
  return (
    <Known {...props}>
      {({ record, evidence }) => (
        <>
          <header class="headline">
            <h1>{question(record.predicate)}</h1>
            <Summary of={record} />
          </header>
          <Answers of={record} evidence={evidence} />
        </>
      )}
    </Known>
  );
}

/** What is known of it at the moment that the page shows, or that nothing is. */
function Known(props: {
  about: string;
  predicate: string;
  children: (detail: QuestionDetail) => ComponentChildren;
}) {
  const { about, predicate } = props;
  const { asOf } = useApp().location;
  const asked = useQuestion(about, predicate, asOf);
  useTitle(question(predicate));
  return (
    <Answered asked={asked}>
      {({ detail, first }) =>
        detail === null ? (
          <NotKnown first={first} verb="answered in two ways" />
        ) : (
          props.children(detail)
        )
      }
    </Answered>
  );
}

function Detail({ of: { record, evidence } }: { of: QuestionDetail }) {
  const { moments } = useApp();
  const { about, predicate } = record;
  return (
    <>
      <header class="headline">
        <h1 tabIndex={-1}>{question(predicate)}</h1>
        <Summary of={record} />
        <p class="tools">
          <CopyEmbed name={question(predicate)} />
        </p>
        <QuestionDesk about={about} predicate={predicate} />
      </header>
      <Answers of={record} evidence={evidence} />
      <Exclusions of={record} />
      <Section id="claims" title="The claims behind it">
        <ClaimList claims={inOrder(evidence, moments)} />
      </Section>
    </>
  );
}

function Summary({ of: record }: { of: Record }) {
  return (
    <>
      <p class="sentences">{answers(record)}</p>
      <p class="badges">
        <Disputed of={record.state} />
        {record.disputedAt !== null && (
          <span class="small">
            since <When at={record.disputedAt} />
          </span>
        )}
      </p>
      <p class="lede">
        About <About about={record.about} predicate={record.predicate} />
        <Together of={record} />
      </p>
    </>
  );
}

function Answers({ of, evidence }: { of: Record; evidence: readonly Claim[] }) {
  return (
    <>
      <Section id="answers" title="Who said what">
        <Matrix of={of} rows={matrix(of, evidence)} />
        <More of={of} />
      </Section>
      <Section id="course" title="Since when">
        <Course of={of} />
      </Section>
    </>
  );
}

/** What all claims of the event say together. */
function Together({ of: { fold, predicate } }: { of: Record }) {
  const { moments } = useApp();
  return fold === null ? null : (
    <>; all claims together: {answer({ position: fold, denied: false, predicate }, moments)}</>
  );
}

/** A question lists a bounded number of positions. */
function More({ of: { positions, positionCount } }: { of: Record }) {
  const more = positionCount - positions.length;
  return more <= 0 ? null : <p class="small">and {more} more, which are not listed</p>;
}

/** Which answers cannot both be true, each pair with its page. */
function Exclusions({ of: { exclusions, exclusionCount } }: { of: Record }) {
  const more = exclusionCount - exclusions.length;
  return (
    <Section id="exclusions" title="What excludes what">
      {exclusions.length === 0 ? (
        <Empty>All answers can be true together.</Empty>
      ) : (
        <ul class="exclusions">
          {exclusions.map(({ one, other, contradiction, state }) => (
            <li key={contradiction}>
              <Link to={{ view: "contradiction", id: contradiction }}>
                {letter(one)} and {letter(other)}
              </Link>{" "}
              <Badge of={state} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="small">and {more} more between answers that are not listed</p>}
    </Section>
  );
}
