import type { StatementClaim } from "../api/records.js";
import { useApp } from "../app.js";
import type { Moments } from "../time/moments.js";
import { QuestionLink } from "../parts/question.js";
import { answer } from "../words/position-phrase.js";
import { cut, isolated, question } from "../words/words.js";
import { useIsNarrow } from "./narrow.js";
import { type Lanes, type QuestionRow, said } from "./rows.js";
import { type Domain, stretch } from "./scale.js";
import { Bar, Began, Beside, Lane, ROW, Row, Sources } from "./track.js";

/** Statements on one question lie below each other, each with its words. */
const SAID = 18;
/** More of them are drawn without words, closer together. */
const LABELLED = 12;
const CLOSE = 8;
const LONGEST = 44;
const LONGEST_NARROW = 28;

export function Questions(props: { rows: QuestionRow[]; domain: Domain; shown: Lanes }) {
  return (
    <Lane
      title="What is said of it"
      isEmpty={props.rows.length === 0}
      empty="No statements on record."
    >
      {props.rows.map((row) => (
        <Row
          key={row.predicate}
          words={<QuestionWords row={row} />}
          height={Math.max(ROW, (row.statements.length + 1) * apart(row))}
        >
          <Began domain={props.domain} incidents={props.shown.incidents} />
          {row.statements.map((statement, index) => (
            <Statement
              key={statement.id}
              of={statement}
              row={row}
              y={apart(row) * (index + 0.5)}
              domain={props.domain}
            />
          ))}
        </Row>
      ))}
    </Lane>
  );
}

function apart({ statements }: QuestionRow): number {
  return statements.length > LABELLED ? CLOSE : SAID;
}

function Statement(props: { of: StatementClaim; row: QuestionRow; y: number; domain: Domain }) {
  const { of, row, y, domain } = props;
  const { moments } = useApp();
  const { left, width } = stretch(domain, moments.extent(said(of)));
  const height = apart(row) - 2;
  const longest = useIsNarrow() ? LONGEST_NARROW : LONGEST;
  return (
    <>
      <Bar
        domain={domain}
        span={said(of)}
        class={`said ${row.open > 0 ? "disputed" : ""}`}
        y={y}
        height={height}
      />
      {apart(row) === SAID && (
        <Beside
          from={left}
          to={left + width}
          y={y + height - 3}
          words={cut(held(of, moments), longest)}
        />
      )}
    </>
  );
}

/** Who holds what. */
function held(statement: StatementClaim, moments: Moments): string {
  const { speaker, predicate, position, polarity } = statement;
  const name = isolated(speaker?.name ?? "somebody");
  const denied = polarity === "DENIES";
  return position === null || predicate === null
    ? name
    : `${name}: ${answer({ predicate, position, denied }, moments)}`;
}

function QuestionWords({ row }: { row: QuestionRow }) {
  const speakers = [
    ...new Set(row.statements.map((statement) => statement.speaker?.name ?? "somebody")),
  ];
  return (
    <>
      <p>
        {row.about === null ? (
          question(row.predicate)
        ) : (
          <QuestionLink about={row.about} predicate={row.predicate} />
        )}{" "}
        {row.open > 0 && (
          <span class="badge strong">
            {row.open} {row.open === 1 ? "contradiction" : "contradictions"}
          </span>
        )}
      </p>
      <p class="small">{speakers.join(", ")}</p>
      <Sources of={row.statements.map((statement) => ({ url: statement.story?.url ?? null }))} />
    </>
  );
}
