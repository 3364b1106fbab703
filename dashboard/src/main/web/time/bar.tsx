import { useEffect, useState } from "preact/hooks";
import { query } from "../api/ask.js";
import type { Claim, EventDetail, Page } from "../api/records.js";
import { useAsk, useIsOutdated } from "../api/use.js";
import { useApp } from "../app.js";
import type { Route } from "../route.js";
import { useEvent } from "../views/event/asks.js";
import { fromInput, toInput } from "./local.js";
import { known, steps } from "./steps.js";

const MOST = 200;
const STEP_MILLIS = 1_000;

/** The whole page as of any moment; of an event, its own moments. */
export function TimeBar({ route }: { route: Route }) {
  return route.view === "event" ? <OfEvent type={route.type} id={route.id} /> : <OfAll />;
}

function OfAll() {
  const asked = useAsk<Page<Claim>>(query("/api/claims", { limit: MOST }));
  const all = steps((asked.answer?.items ?? []).map((claim) => claim.publishedAt));
  return <Bar all={all} of="the newest publications" />;
}

function OfEvent({ type, id }: { type: "warning" | "incident" | null; id: string }) {
  const detail = useEvent(type, id, null).answer;
  return <Bar all={detail === null ? [] : momentsOf(detail)} of="publications on this event" />;
}

/** When its claims, and those of the events on the other side, were published. */
function momentsOf(detail: EventDetail): string[] {
  const claims = detail.claims.map((claim) => claim.publishedAt);
  const related = detail.related.flatMap((event) =>
    event.evidence.map((claim) => claim.publishedAt),
  );
  return steps([...claims, ...related]);
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
      to(0);
    }
    setPlaying(!isPlaying);
  }
  const when = location.asOf === null ? "now" : moments.moment(location.asOf);
  return (
    <section
      class={`time-bar ${location.asOf === null ? "" : "past"}`}
      aria-label="What was known when"
    >
      <button type="button" onClick={play} disabled={all.length === 0}>
        {isPlaying ? "Pause" : "Play"}
      </button>
      <input
        type="range"
        min="0"
        max={all.length}
        value={position}
        aria-label={`Known so far of ${of}`}
        aria-valuetext={`${when}, ${position} of ${all.length}`}
        onInput={(event) => to(Number(event.currentTarget.value))}
      />
      <p class="as-of" role="status">
        <strong>
          {isLoading ? `Loading ${when} …` : location.asOf === null ? "Now" : `As of ${when}`}
        </strong>{" "}
        <span class="small">
          {position} of {all.length} moments at which something was told
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

/** The last step is now; before the first, nothing is known. */
function asOfStep(all: readonly string[], step: number): string | null {
  const moment = all[step - 1];
  if (step >= all.length || all[0] === undefined) {
    return null;
  }
  return moment ?? new Date(Date.parse(all[0]) - 1).toISOString();
}
