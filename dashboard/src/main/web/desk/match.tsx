import type { Match } from "../api/records.js";
import { useApp } from "../app.js";
import { ActButton, because, DeskRow, Dismissing, useActs } from "./acts.js";
import { decidedWords } from "./words.js";

/** What the desk decided about a match, and can decide. */
export function MatchDesk({ of, name }: { of: Match; name: string }) {
  const { moments } = useApp();
  const shown = of.decisions.map((each) => decidedWords(each, moments));
  const acts = useActs(shown.map(({ id }) => id).join());
  const subject = { pair: { warning: of.warning, incident: of.incident } };
  return (
    <DeskRow name={name} shown={shown} acts={acts}>
      {of.state !== "CONFIRMED" && (
        <ActButton
          label="Confirm"
          name={`Confirm: ${name}`}
          acts={acts}
          act={() => acts.decide({ verdict: "confirmed", subject })}
        />
      )}
      {of.state !== "DISMISSED" && (
        <Dismissing
          name={name}
          acts={acts}
          dismiss={(reason) => acts.decide({ verdict: "dismissed", subject, ...because(reason) })}
        />
      )}
    </DeskRow>
  );
}
