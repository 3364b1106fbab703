import { query } from "../../api/ask.js";
import type { Match, Outcome, Page, Scorecard, ScoreParts } from "../../api/records.js";
import { useQuery } from "../../api/use.js";
import { useApp, useTitle } from "../../app.js";
import { MuteDesk } from "../../desk/mute.js";
import { Answered, Empty, Section } from "../../parts/parts.js";
import { words } from "../../words/table.js";
import { hazard, plain } from "../../words/words.js";
import { Scores, useCards, useOutcomes } from "../issuers.js";
import { leadsOf, nameOf, outcomesOf } from "../scores.js";
import { ByKind } from "./by-kind.js";
import { DeskShare } from "./desk-share.js";
import { Leads } from "./leads.js";
import { type Known, useKnown } from "./known.js";

const MOST = 200;

/** One scorecard with the warnings and the lead times behind it. */
export function Issuer({ id }: { id: string }) {
  const cards = useCards();
  const outcomes = useOutcomes();
  const { asOf } = useApp().location;
  const matches = useQuery<Page<Match>>(
    query("/api/matches", { state: "MATCH", limit: MOST, "as-of": asOf }),
  );
  const known = useKnown();
  return (
    <Answered asked={cards}>
      {({ items, parts }) => {
        const at = items.findIndex((each) => each.id === id);
        const card = items[at];
        return card === undefined ? (
          <Empty>
            {asOf === null ? "There is no such scorecard." : "Not known at this moment."}
          </Empty>
        ) : (
          <Detail
            card={card}
            parts={parts[at] ?? null}
            outcomes={outcomes.answer?.items ?? []}
            matches={matches.answer?.items ?? []}
            known={known}
          />
        );
      }}
    </Answered>
  );
}

function Detail(props: {
  card: Scorecard;
  parts: ScoreParts | null;
  outcomes: Outcome[];
  matches: Match[];
  known: Known;
}) {
  const { card, known } = props;
  const own = outcomesOf(card.settings.issuers, props.outcomes);
  useTitle(nameOf(card, own));
  return (
    <>
      <header class="headline">
        <h1 tabIndex={-1}>{nameOf(card, own)}</h1>
        <p class="lede">
          {card.settings.hazard === null ? "all hazards" : hazard(card.settings.hazard)} · matches
          count {plain(card.settings.policy)}
        </p>
        {card.settings.issuers.map((issuer) => (
          <MuteDesk
            key={issuer}
            of={{ issuer }}
            path={query("/api/decisions", { party: issuer, state: "MUTED", limit: MOST })}
          />
        ))}
      </header>
      <p class="small">{words("score.small")}</p>
      <Scores of={card} parts={props.parts} />
      <DeskShare card={card} />
      <Leads matches={leadsOf(own, props.matches)} known={known} />
      <Section id="outcomes" title="What became of the warnings">
        {own.length === 0 ? (
          <Empty>No warning is known.</Empty>
        ) : (
          <ByKind outcomes={own} known={known} />
        )}
      </Section>
    </>
  );
}
