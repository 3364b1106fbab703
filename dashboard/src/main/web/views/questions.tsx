import { query } from "../api/ask.js";
import type { Page, Question } from "../api/records.js";
import { useQuery } from "../api/use.js";
import { useApp } from "../app.js";
import { Link } from "../parts/link.js";
import { Answered, Empty } from "../parts/parts.js";
import { Disputed, QuestionLink } from "../parts/question.js";
import { When } from "../parts/when.js";
import type { Filters } from "../route.js";
import { answers, askedOf, title } from "../words/words.js";
import { type Known, knownAbout, useKnown } from "./issuer/known.js";
import { Pages } from "./list/pages.js";
import { Search } from "./list/search.js";

/** More would be one long page; a table has room for them. */
const MOST_IN_TABLE = 200;

/** All questions to which several answers were given, to search in. */
export function Questions({ filters }: { filters: Filters }) {
  const { asOf } = useApp().location;
  const known = useKnown();
  const path = query("/api/questions", { ...filters, "as-of": asOf });
  return (
    <>
      <Search filters={filters} to={(to) => ({ view: "questions", ...to })}>
        <State of={filters.state} />
      </Search>
      <Answered asked={useQuery<Page<Question>>(path)}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing notes={page.notes} />
          ) : (
            <>
              <p class="tools">
                <a
                  href={query("/api/questions", {
                    ...filters,
                    "as-of": asOf,
                    format: "csv",
                    limit: MOST_IN_TABLE,
                  })}
                  download="questions.csv"
                >
                  Save as CSV
                </a>
              </p>
              <Pages key={path} path={path} first={page} class="cards events">
                {(each) => <QuestionCard key={each.id} of={each} known={known} />}
              </Pages>
            </>
          )
        }
      </Answered>
    </>
  );
}

function State({ of }: { of: string }) {
  return (
    <label>
      Answers
      <select name="state" value={of}>
        <option value="">all</option>
        <option value="OPEN">disputed</option>
        <option value="RESOLVED">not disputed</option>
        <option value="DISMISSED">no dispute, says the desk</option>
      </select>
    </label>
  );
}

/** A list is empty because nothing is like that, or because nothing is called that. */
function Nothing({ notes }: { notes: readonly string[] }) {
  return (
    <Empty>
      {notes.length === 0
        ? "No question matches all of these filters. One appears as soon as two answers are given to it."
        : `No question matches: there is ${notes.join(", and ")}.`}
    </Empty>
  );
}

function QuestionCard({ of, known }: { of: Question; known: Known }) {
  const { about, predicate } = of;
  const event = knownAbout(known, about, predicate);
  const excluding = of.exclusions.filter(({ state }) => state === "OPEN").length;
  return (
    <li>
      <h2>
        <QuestionLink about={about} predicate={predicate} />
      </h2>
      <p class="small">
        about{" "}
        <Link to={{ view: "event", type: askedOf(predicate), id: about }}>
          {event === null ? about : title(event)}
        </Link>
      </p>
      <p class="badges">
        <Disputed of={of.state} />
        {of.disputedAt !== null && (
          <span class="small">
            since <When at={of.disputedAt} />
          </span>
        )}
      </p>
      <p>{answers(of)}</p>
      <p class="small">
        {of.positionCount} {of.positionCount === 1 ? "answer" : "answers"}
        {excluding > 0 &&
          `, ${excluding} ${excluding === 1 ? "pair" : "pairs"} of which exclude each other`}
      </p>
    </li>
  );
}
