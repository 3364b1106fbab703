import { useEffect, useState } from "preact/hooks";
import { query } from "../api/ask.js";
import type { Claim, EventDetail, Page } from "../api/records.js";
import { useAsk, useIsOutdated } from "../api/use.js";
import { useApp } from "../app.js";
import type { Route } from "../route.js";
import { useContradiction } from "../views/contradiction-asks.js";
import { useEvent } from "../views/event/asks.js";
import { fromInput, toInput } from "./local.js";
import { known, since, steps } from "./steps.js";

const MOST = 200;
const STEP_MILLIS = 1_000;

/** The whole page as of any moment; of an event, its own moments. */
export function TimeBar({ route }: { route: Route }) {
  switch (route.view) {
    case "event":
      return <OfEvent type={route.type} id={route.id} />;
    case "contradiction":
      return <OfContradiction id={route.id} />;
    case "issuer":
      return <OfIssuer id={route.id} />;
    default:
      return <OfAll />;
  }
}

function useNewest(params: Record<string, string>): string[] {
  const asked = useAsk<Page<Claim>>(query("/api/claims", { ...params, limit: MOST }));
  return (asked.answer?.items ?? []).map((claim) => claim.publishedAt);
}

function OfAll() {
  return <Bar all={steps(useNewest({}))} of="the newest publications" />;
}

/** All publications since the first warning: before it, nothing is known of an issuer. */
function OfIssuer({ id }: { id: string }) {
  const warnings = useNewest({ type: "warning", party: id.replace(/^issuer:/, "") });
  const [first = null] = steps(warnings);
  return <Bar all={since(first, useNewest({}))} of="the newest publications" />;
}

function OfEvent({ type, id }: { type: "warning" | "incident" | null; id: string }) {
  const detail = useEvent(type, id, null).answer?.detail ?? null;
  const all = detail === null ? [] : since(detail.event.firstPublished, momentsOf(detail));
  return <Bar all={all} of="publications on this event" />;
}

/** When its claims, and those of the events on the other side, were published. */
function momentsOf(detail: EventDetail): string[] {
  const claims = detail.claims.map((claim) => claim.publishedAt);
  const related = detail.related.flatMap((event) =>
    event.evidence.map((claim) => claim.publishedAt),
  );
  return [...claims, ...related];
}

function OfContradiction({ id }: { id: string }) {
  const detail = useContradiction(id, null).answer?.detail ?? null;
  const claims = (detail?.evidence ?? []).map((claim) => claim.publishedAt);
  const all = since(detail?.record.openedAt ?? null, claims);
  return <Bar all={all} of="publications on this contradiction" />;
}

function Bar({ all, of }: { all: string[]; of: string }) {
  const { location, moments, go, slide } = useApp();
  const position = known(all, location.asOf);
  const isLoading = useIsOutdated();
  const [isPlaying, setPlaying] = useState(false);
  function to(step: number): void {
    slide({ ...location, asOf: asOfStep(all, step) });
  }
  useEffect(() => {
    if (!isPlaying || isLoading) {
      return;
    }
    const timer = setTimeout(() => {
      to(position + 1);
      setPlaying(position + 1 < all.length);
    }, STEP_MILLIS);
    return () => clearTimeout(timer);
  }, [isPlaying, isLoading, position, all.length]);
  function play(): void {
    if (!isPlaying && position >= all.length) {
      to(1);
    }
    setPlaying(!isPlaying);
  }
  const when = location.asOf === null ? "now" : moments.moment(location.asOf);
  return (
    <section
      class={`time-bar ${location.asOf === null ? "" : "past"}`}
      aria-label="What was known when"
    >
      <button type="button" onClick={play} disabled={all.length < 2}>
        {isPlaying ? "Pause" : "Play"}
      </button>
      <input
        type="range"
        min={Math.min(1, position)}
        max={all.length}
        value={position}
        aria-label={`Known so far of ${of}`}
        aria-valuetext={`${when}, update ${position} of ${all.length}`}
        onInput={(event) => to(Number(event.currentTarget.value))}
      />
      <p class="as-of" role="status">
        <strong>
          {isLoading ? `Loading ${when} …` : location.asOf === null ? "Now" : `As of ${when}`}
        </strong>{" "}
        <span class="small">
          Update {position} of {all.length}
        </span>
      </p>
      <label>
        <span class="unseen">As of another moment</span>
        <input
          type="datetime-local"
          value={location.asOf === null ? "" : toInput(location.asOf)}
          onChange={(event) => go({ ...location, asOf: fromInput(event.currentTarget.value) })}
        />
      </label>
      <button
        type="button"
        disabled={location.asOf === null}
        onClick={() => go({ ...location, asOf: null })}
      >
        Back to now
      </button>
    </section>
  );
}

/** The last step is now. */
function asOfStep(all: readonly string[], step: number): string | null {
  return step >= all.length ? null : (all[step - 1] ?? null);
}
