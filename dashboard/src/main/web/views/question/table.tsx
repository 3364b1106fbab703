import type { Question } from "../../api/records.js";
import { useApp } from "../../app.js";
import { Words } from "../../parts/claims.js";
import { Source } from "../../parts/link.js";
import { During, When } from "../../parts/when.js";
import { answer } from "../../words/position-phrase.js";
import { capital, listed } from "../../words/words.js";
import { type Cell, excludedBy, letter, type Row } from "./matrix.js";

/**
 * Who said what: a column for each position, a row for each speaker. On a narrow screen each speaker
 * is a block of his own, and each cell names its position.
 */
export function Matrix({ of, rows }: { of: Question; rows: readonly Row[] }) {
  const { moments } = useApp();
  const answers = of.positions.map((position) =>
    capital(answer({ ...position, predicate: of.predicate }, moments)),
  );
  return (
    <div class="matrix" role="region" aria-label="Table of answers" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Speaker</th>
            {answers.map((words, column) => (
              <th key={column} scope="col">
                <span class="letter">{letter(column)}</span> {words}
                <Standing of={of} column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.speaker.id}>
              <th scope="row">
                {row.speaker.name}
                {row.isAnonymous && <span class="small"> (not named)</span>}
              </th>
              {row.cells.map((cell, column) => (
                <td key={column}>
                  {cell !== null && (
                    <>
                      <p class="of-position">
                        <span class="letter">{letter(column)}</span> {answers[column]}
                      </p>
                      <Said of={cell} speaker={row.speaker.name} />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How a position stands: who holds it, and what it excludes. */
function Standing({ of, column }: { of: Question; column: number }) {
  const position = of.positions[column];
  const excluded = excludedBy(of, column).map(letter);
  const unseen = (position?.holderCount ?? 0) - (position?.holders.length ?? 0);
  return (
    <>
      {excluded.length > 0 && <span class="badge strong">excludes {excluded.join(", ")}</span>}
      {position?.givenUpAt != null && (
        <span class="badge quiet">
          given up <When at={position.givenUpAt} />
        </span>
      )}
      {unseen > 0 && <span class="small">{listed("those below", unseen)}</span>}
    </>
  );
}

function Said({ of, speaker }: { of: Cell; speaker: string }) {
  return (
    <div class={of.isHeld ? "" : "given-up"}>
      <Words quote={of.quote} paraphrase={of.paraphrase} language={of.language} />
      <p class="small">
        {of.first !== null && (
          <>
            since <During span={of.first.said} />; again{" "}
          </>
        )}
        <During span={of.said} />
        <Published of={of} /> ·{" "}
        <Source url={of.url} outlet={of.outlet} label={`${of.claim}, ${speaker}`} />
      </p>
    </div>
  );
}

/** When it became known, unless that was when it was said. */
function Published({ of: { said, publishedAt } }: { of: Cell }) {
  const { moments } = useApp();
  return moments.span(said) === moments.publishedAfter(publishedAt, said) ? null : (
    <>
      , published <When at={publishedAt} after={said} />
    </>
  );
}
