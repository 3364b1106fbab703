import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { AnyEvent, Match, Outcome, Page, Scorecard } from "../api/records.js";
import { query } from "../api/ask.js";
import { useAsk } from "../api/use.js";
import { useApp, useTitle } from "../app.js";
import { Link } from "../parts/link.js";
import { Answered, Badge, Empty, Section } from "../parts/parts.js";
import { During } from "../parts/when.js";
import { lead } from "../time/durations.js";
import { hazard, places, plain } from "../words/words.js";
import { Scores, useCards, useOutcomes } from "./issuers.js";
import { byKind, leadsOf, nameOf, outcomesOf } from "./scores.js";

const MOST = 200;
const DRAWN = 40;
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** One scorecard with the warnings and the lead times behind it. */
export function Issuer({ id }: { id: string }) {
  const cards = useCards();
  const outcomes = useOutcomes();
  const { asOf } = useApp().location;
  const matches = useAsk<Page<Match>>(
    query("/api/matches", { state: "MATCH", limit: MOST, "as-of": asOf }),
  );
  const titles = useTitles();
  return (
    <Answered asked={cards}>
      {({ items }) => {
        const card = items.find((each) => each.id === id);
        return card === undefined ? (
          <Empty>There is no such scorecard{asOf === null ? "" : " at that moment"}.</Empty>
        ) : (
          <Detail
            card={card}
            outcomes={outcomes.answer?.items ?? []}
            matches={matches.answer?.items ?? []}
            titles={titles}
          />
        );
      }}
    </Answered>
  );
}

/** What to call an event, by its type and id; the newest are known by name. */
type Titles = (type: "warning" | "incident", id: string) => string;

function useTitles(): Titles {
  const { asOf } = useApp().location;
  const events = useAsk<Page<AnyEvent>>(
    query("/api/events", { limit: MOST, "as-of": asOf }),
  ).answer;
  const known = new Map(events?.items.map((event) => [`${event.type} ${event.id}`, event]));
  return (type, id) => places(known.get(`${type} ${id}`)?.places ?? [{ name: id }]);
}

function Detail(props: { card: Scorecard; outcomes: Outcome[]; matches: Match[]; titles: Titles }) {
  const { card, titles } = props;
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
      </header>
      <Scores of={card} />
      <Leads matches={leadsOf(own, props.matches)} titles={titles} />
      <Section id="outcomes" title="Hits, misses, false alarms">
        {own.length === 0 ? (
          <Empty>No warning is known.</Empty>
        ) : (
          <ByKind outcomes={own} titles={titles} />
        )}
      </Section>
    </>
  );
}

function ByKind({ outcomes, titles }: { outcomes: Outcome[]; titles: Titles }) {
  return (
    <>
      {byKind(outcomes).map(([kind, all]) => (
        <div key={kind} class="by-kind">
          <h3>
            <Badge of={kind} /> {all.length}
          </h3>
          <ul>
            {all.map((outcome) => (
              <li key={outcome.event}>
                <Link to={{ view: "event", type: "warning", id: outcome.event }}>
                  {titles("warning", outcome.event)}
                </Link>
                , <During span={outcome.issued} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Leads({ matches, titles }: { matches: Match[]; titles: Titles }) {
  const shown = matches.slice(0, DRAWN);
  const x = scaleLinear()
    .domain([
      Math.max(1, ...shown.map((match) => match.leadSeconds.max)),
      Math.min(0, ...shown.map((match) => match.leadSeconds.min)),
    ])
    .range([0, 100]);
  return (
    <Section id="leads" title="Lead times">
      {shown.length === 0 ? (
        <Empty>No warning has been followed by what it warned of.</Empty>
      ) : (
        <ul class="lead-rows">
          <LeadAxis x={x} />
          {shown.map((match) => (
            <LeadRow
              key={match.id}
              match={match}
              x={x}
              title={titles("incident", match.incident)}
            />
          ))}
        </ul>
      )}
      {matches.length > DRAWN && (
        <p class="small">
          The longest {DRAWN} of {matches.length}.
        </p>
      )}
    </Section>
  );
}

function tickWords(tick: number, unit: number): string {
  return `${Math.abs(tick)} ${unit === DAY ? "days" : "hours"} ${tick > 0 ? "before" : "after"}`;
}

/** Time goes from left to right, so the longest lead begins at the left. */
function LeadAxis({ x }: { x: ScaleLinear<number, number> }) {
  const unit = Math.max(...x.domain().map(Math.abs)) >= 2 * DAY ? DAY : HOUR;
  const ticks = scaleLinear()
    .domain(x.domain().map((seconds) => seconds / unit))
    .ticks(3);
  return (
    <li aria-hidden="true">
      <svg class="scale" height="16">
        {ticks.map((tick) => (
          <text key={tick} x={`${x(tick * unit)}%`} y="12">
            {tick === 0 ? "it happens" : tickWords(tick, unit)}
          </text>
        ))}
      </svg>
    </li>
  );
}

function LeadRow({
  match,
  x,
  title,
}: {
  match: Match;
  x: (value: number) => number;
  title: string;
}) {
  const { min, max } = match.leadSeconds;
  return (
    <li>
      <p class="small">
        <Link to={{ view: "event", type: "incident", id: match.incident }}>{title}</Link>:{" "}
        {lead(match.leadSeconds)}{" "}
        {match.hindsight && <span class="badge hindsight">known only afterwards</span>}
      </p>
      <svg class="interval" height="14" aria-hidden="true">
        <line class="grid" x1="0" x2="100%" y1="7" y2="7" />
        <line class="value" x1={`${x(0)}%`} x2={`${x(0)}%`} y1="0" y2="14" />
        <rect
          x={`${x(max)}%`}
          width={`${Math.max(0.6, x(min) - x(max))}%`}
          y="2"
          height="10"
          rx="2"
        />
      </svg>
    </li>
  );
}
