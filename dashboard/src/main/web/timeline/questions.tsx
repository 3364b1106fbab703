import { question } from "../words/words.js";
import { type Lanes, type QuestionRow, said } from "./rows.js";
import type { Domain } from "./scale.js";
import { Bar, Began, Lane, ROW, Row, Sources } from "./track.js";

/** Statements on one question lie below each other. */
const SAID = 8;

export function Questions(props: { rows: QuestionRow[]; domain: Domain; shown: Lanes }) {
  return (
    <Lane
      title="What is said of it"
      isEmpty={props.rows.length === 0}
      empty="Nobody has said anything."
    >
      {props.rows.map((row) => (
        <Row
          key={row.predicate}
          words={<QuestionWords row={row} />}
          height={Math.max(ROW, (row.statements.length + 2) * SAID)}
        >
          <Began domain={props.domain} incidents={props.shown.incidents} />
          {row.statements.map((statement, index) => (
            <Bar
              key={statement.id}
              domain={props.domain}
              span={said(statement)}
              class={`said ${row.open > 0 ? "disputed" : ""}`}
              y={SAID * (index + 1)}
              height={SAID - 2}
            />
          ))}
        </Row>
      ))}
    </Lane>
  );
}

function QuestionWords({ row }: { row: QuestionRow }) {
  const speakers = [
    ...new Set(row.statements.map((statement) => statement.speaker?.name ?? "somebody")),
  ];
  return (
    <>
      <p>
        {question(row.predicate)}{" "}
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
