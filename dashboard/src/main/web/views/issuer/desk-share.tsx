import type { Scorecard } from "../../api/records.js";
import { Section } from "../../parts/parts.js";
import { words } from "../../words/table.js";
import { answerOf, differencesOf } from "../scores.js";

/** How much of a scorecard rests on decisions of the desk; nothing where it decided nothing. */
export function DeskShare({ card }: { card: Scorecard }) {
  const differences = differencesOf(card);
  return card.answers.length === 0 && differences.length === 0 ? null : (
    <Section id="desk-share" title="What the desk decided">
      <p class="small">
        {differences.length === 0
          ? "The figures would be the same without the desk's decisions about matches."
          : "The figures above follow the desk. Without its decisions about matches:"}
      </p>
      {differences.length > 0 && (
        <table aria-label={words("score.withoutDesk")}>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">With</th>
              <th scope="col">Without</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, standing, ruled }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{standing}</td>
                <td>{ruled}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {card.answers.length > 0 && (
        <>
          <p class="small">{words("score.answers")}:</p>
          <ul class="parts small">
            {card.answers.map((answers) => (
              <li key={`${answers.hazard} ${answers.ruling}`}>{answerOf(answers)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
