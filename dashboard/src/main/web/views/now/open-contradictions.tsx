import type { Contradiction } from "../../api/records.js";
import { Link } from "../../parts/link.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { QuestionLink } from "../../parts/question.js";
import { When } from "../../parts/when.js";
import { title } from "../../words/words.js";
import { type Known, useKnown } from "../issuer/known.js";
import { useList } from "./list.js";
import { type EventGroup, grouped, type QuestionGroup } from "./live.js";

/** So many pairs of positions are looked at; one question may have many. */
const MOST = 100;

/** Who contradicts whom at this moment, by event and question. */
export function OpenContradictions() {
  const asked = useList<Contradiction>("contradictions", { state: "OPEN", limit: MOST });
  const known = useKnown();
  return (
    <Section id="contradictions" title="Open contradictions">
      <Answered asked={asked}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty>Nobody contradicts anybody.</Empty>
          ) : (
            <>
              {grouped(items).map((event) => (
                <Event key={`${event.type} ${event.about}`} of={event} known={known} />
              ))}
              {next !== null && <p class="small">From the newest {MOST}; there are more.</p>}
            </>
          )
        }
      </Answered>
    </Section>
  );
}

function Event({ of, known }: { of: EventGroup; known: Known }) {
  const event =
    of.type === null
      ? (known("incident", of.about) ?? known("warning", of.about))
      : known(of.type, of.about);
  return (
    <article class="contradiction">
      <h3>
        <Link to={{ view: "event", type: of.type, id: of.about }}>
          {event === null ? of.about : title(event)}
        </Link>
      </h3>
      <ul>
        {of.questions.map((each) => (
          <Question key={each.predicate} about={of.about} of={each} />
        ))}
      </ul>
    </article>
  );
}

/** The newest pair of positions; the others on demand. */
function Question({ about, of: { predicate, all } }: { about: string; of: QuestionGroup }) {
  const [first, ...others] = all;
  return (
    <li class="question">
      <p>
        <span class="badge strong">
          <QuestionLink about={about} predicate={predicate} />
        </span>
      </p>
      {first !== undefined && <Pair of={first} />}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length} more {others.length === 1 ? "contradiction" : "contradictions"}
          </summary>
          {others.map((each) => (
            <Pair key={each.id} of={each} />
          ))}
        </details>
      )}
    </li>
  );
}

function Pair({ of }: { of: Contradiction }) {
  return (
    <>
      <p class="headlines">
        <Link to={{ view: "contradiction", id: of.id }}>{of.headline}</Link>
      </p>
      <p class="small">
        since <When at={of.openedAt} />
      </p>
    </>
  );
}
