import { useContext, useEffect } from "preact/hooks";
import { query } from "../../api/ask.js";
import type { EventDetail, IncidentEvent, Match } from "../../api/records.js";
import { useQueries } from "../../api/use.js";
import { useApp } from "../../app.js";
import { figures, type Toll } from "../../figures/tolls.js";
import { LookedContext } from "../../looked.js";
import { Badges } from "../../parts/badges.js";
import { Link, Source } from "../../parts/link.js";
import { Answered, Section } from "../../parts/parts.js";
import { QuestionLink } from "../../parts/question.js";
import { During, When } from "../../parts/when.js";
import { newestFirst } from "../../time/in-order.js";
import { leadOf } from "../../time/lead-of.js";
import { kindOf } from "../../words/badges.js";
import { counted, foremost } from "../../words/sentences/counted.js";
import { openQuestions, sentences } from "../../words/sentences/sentences.js";
import { sourceName } from "../../words/source-name.js";
import { count, hazard, title } from "../../words/words.js";

/**
 * What is going on: a strip for each event of which something was published of late.
 *
 * @param asOf the moment at which they were known, which need not be the one that loads meanwhile
 */
export function Strips({ of, asOf }: { of: readonly IncidentEvent[]; asOf: string | null }) {
  const paths = of.map(({ id }) =>
    query(`/api/events/incident/${encodeURIComponent(id)}`, { "as-of": asOf }),
  );
  return (
    <Section id="live" title="What is going on" class="strips">
      <Answered asked={useQueries<EventDetail>(paths)}>
        {(all) => all.map((detail) => <Strip key={detail.event.id} detail={detail} />)}
      </Answered>
    </Section>
  );
}

function Strip({ detail }: { detail: EventDetail }) {
  const { event } = detail;
  const { moments } = useApp();
  return (
    <article class="strip">
      <header>
        <h3>
          <Link to={{ view: "event", type: event.type, id: event.id }}>{title(event)}</Link>{" "}
          <New of={detail} />
        </h3>
        <p class="small">
          {kindOf(event)} · {hazard(event.hazard)} ·{" "}
          {event.type === "incident" && <During span={event.began} />}
        </p>
        {sentences(detail, moments).map((sentence) => (
          <p key={sentence} class="sentence">
            {sentence}
          </p>
        ))}
        <p class="badges">
          <Badges of={event} />
        </p>
      </header>
      <dl class="figures">
        <Lead of={detail} />
        <TollFigure of={detail} toll="killed" />
        <TollFigure of={detail} toll="injured" />
        <Open of={detail} />
        <LastClaim of={detail} />
      </dl>
    </article>
  );
}

/** How many claims came since the reader looked; of the past there is nothing new. */
function New({ of: { event, claims } }: { of: EventDetail }) {
  const looked = useContext(LookedContext);
  const isNow = useApp().location.asOf === null;
  const fresh = isNow ? looked.newOf(event.id, claims.length) : 0;
  useEffect(() => {
    if (isNow) {
      looked.show(event.id, claims.length);
    }
  }, [looked, isNow, event.id, claims.length]);
  return fresh === 0 ? null : (
    <span class="badge new">
      {fresh} new {fresh === 1 ? "claim" : "claims"} since you looked
    </span>
  );
}

const WARNINGS: Record<Match["audience"], string> = {
  PRIVATE: "Private warning",
  PUBLIC: "Public warning",
  UNKNOWN: "Warning",
};

/** How long before it happened the warning came that was given first. */
function Lead({ of }: { of: EventDetail }) {
  const [first] = foremost(counted(of, "MATCH"));
  return first === undefined ? null : (
    <div class="lead-figure">
      <dt>{WARNINGS[first.match.audience]}</dt>
      <dd>
        <strong class="large">{leadOf(first.match, first.warning, first.incident)}</strong>
        <span class="small">{first.warning.issuer.name}</span>
      </dd>
    </div>
  );
}

/** An event's list of claims ends here, with the oldest: what is newer may be missing. */
const MOST_CLAIMS = 200;

function isWhole({ claims }: EventDetail): boolean {
  return claims.length < MOST_CLAIMS;
}

/** The newest figure with its source, as far as all claims are there, and the range of all. */
function TollFigure({ of, toll }: { of: EventDetail; toll: Toll }) {
  const { event } = of;
  const newest = figures(of, toll, useApp().moments).at(-1);
  const all = event.type === "incident" ? event[toll] : null;
  if (newest === undefined || all === null) {
    return null;
  }
  return (
    <div>
      <dt>{toll === "killed" ? "Killed" : "Injured"}</dt>
      <dd>
        <strong class="large">{count(isWhole(of) ? newest.count : all)}</strong>
        {event.disputed.includes(`incident.${toll}`) && <span class="badge strong">disputed</span>}
        <span class="small">
          {isWhole(of) && (
            <>
              <Source url={newest.url} outlet={newest.source} label={count(newest.count)} /> ·{" "}
            </>
          )}
          range of all reports: {count(all.envelope)}
        </span>
      </dd>
    </div>
  );
}

function Open({ of }: { of: EventDetail }) {
  const open = openQuestions(of);
  return open.length === 0 ? null : (
    <div>
      <dt>Disputed</dt>
      <dd>
        <ul class="open-questions">
          {open.map(({ about, predicate }) => (
            <li key={`${predicate} ${about}`}>
              <QuestionLink about={about} predicate={predicate} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** The last claim; of very many only when the last report was published. */
function LastClaim({ of }: { of: EventDetail }) {
  const [last] = newestFirst(of.claims, useApp().moments);
  if (last === undefined) {
    return null;
  }
  if (!isWhole(of)) {
    return (
      <div>
        <dt>Last report</dt>
        <dd>
          <When at={of.event.lastPublished} />
        </dd>
      </div>
    );
  }
  return (
    <div>
      <dt>Last claim</dt>
      <dd>
        {sourceName(last)}
        <span class="small">
          <When at={last.publishedAt} /> ·{" "}
          <Source
            url={last.story?.url ?? null}
            outlet={last.story?.outlet ?? null}
            label={last.id}
          />
        </span>
      </dd>
    </div>
  );
}
