import type { Outcome, Page, Scorecard, ScoreParts } from "../api/records.js";
import { query } from "../api/ask.js";
import { useQuery } from "../api/use.js";
import { useApp } from "../app.js";
import { Share } from "../figures/intervals.js";
import { Link } from "../parts/link.js";
import { Answered, Empty } from "../parts/parts.js";
import { duration } from "../time/durations.js";
import { words } from "../words/table.js";
import { missesOf, nameOf, partsOf } from "./scores.js";

const MOST = 200;
const MINUTE = 60;

/** Scorecards, each with the parts at its place. */
interface Cards extends Page<Scorecard> {
  parts: (ScoreParts | null)[];
}

export function useCards() {
  const { asOf } = useApp().location;
  return useQuery<Cards>(query("/api/scorecards", { limit: MOST, "as-of": asOf }));
}

export function useOutcomes() {
  const { asOf } = useApp().location;
  return useQuery<Page<Outcome>>(query("/api/outcomes", { limit: MOST, "as-of": asOf }));
}

/** How often warners were right. */
export function Issuers() {
  const outcomes = useOutcomes().answer?.items ?? [];
  return (
    <>
      <p class="lede">{words("score.small")}</p>
      <Answered asked={useCards()}>
        {({ items, parts }) =>
          items.length === 0 ? (
            <Empty>Nobody has warned yet.</Empty>
          ) : (
            <ul class="cards scorecards">
              {items.map((card, at) => (
                <li key={card.id}>
                  <h2>
                    <Link to={{ view: "issuer", id: card.id }}>{nameOf(card, outcomes)}</Link>
                  </h2>
                  <Scores of={card} parts={parts[at] ?? null} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}

export function Scores({ of, parts }: { of: Scorecard; parts: ScoreParts | null }) {
  const n = parts === null ? "" : ` (n = ${parts.withLead})`;
  return (
    <dl class="scores">
      <div class="share">
        <dt>{words("score.warnings")}</dt>
        <dd>
          <strong>{of.warnings}</strong>{" "}
          <span class="small">of them {of.warningsVerified} counted as verified</span>
          {parts === null ? (
            <p class="small">
              Counted as issued: what an issuer said later, or an end, changes nothing here.
            </p>
          ) : (
            <ul class="parts small">
              {partsOf(parts).map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <Share name={words("score.far")} value={of.far} interval={of.farInterval} of={missesOf(of)} />
      {of.incidents !== null && (
        <Share
          name={words("score.pod")}
          value={of.pod}
          interval={of.podInterval}
          of={`${of.incidentsWarned} of n = ${of.incidents} incidents, ${of.incidents - (of.incidentsWarned ?? 0)} missed`}
        />
      )}
      {of.csi !== null && (
        <Share name={words("score.csi")} value={of.csi} interval={null} of="of both together" />
      )}
      <div class="share">
        <dt>{words("score.meanFirstLeadMinutes")}</dt>
        <dd>
          {of.meanFirstLeadMinutes === null ? (
            <span class="quiet">{words("score.undefined")}</span>
          ) : (
            <>
              <strong>{duration(of.meanFirstLeadMinutes * MINUTE)}</strong>{" "}
              <span class="small">at least, from a warning to its first incident{n}</span>
            </>
          )}
        </dd>
      </div>
      {of.leadMinutes !== null && (
        <div class="share">
          <dt>{words("score.leadMinutes")}</dt>
          <dd>
            median {duration(of.leadMinutes.median * MINUTE)}{" "}
            <span class="small">
              from {duration(of.leadMinutes.min * MINUTE)} to{" "}
              {duration(of.leadMinutes.max * MINUTE)} (n = {of.incidentsWarned ?? 0})
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
