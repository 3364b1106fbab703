import { useEffect, useState } from "preact/hooks";
import { useIsOutdated } from "../api/use.js";
import { useApp } from "../app.js";
import { CopyMoment } from "../take/tools.js";
import { fromInput, toInput } from "./local.js";
import { asOfStep, claimsAt, known } from "./steps.js";

const STEP_MILLIS = 1_000;
const PANEL = "time-panel";

/** Whoever has opened the panel finds it open in the next view. */
let wasOpen = false;

/**
 * The moment that the page shows, with a step back and on; opened, a slider over all updates, play
 * and any other moment.
 *
 * @param all the moments of the updates
 * @param published when the claims were published, each of them
 */
export function Chip(props: { all: string[]; published: readonly string[]; of: string }) {
  const { all } = props;
  const { location, moments, slide } = useApp();
  const position = known(all, location.asOf);
  const isLoading = useIsOutdated();
  const [isOpen, setOpen] = useState(wasOpen);
  const when = location.asOf === null ? "now" : moments.moment(location.asOf);
  function open(next: boolean): void {
    wasOpen = next;
    setOpen(next);
  }
  function to(step: number): void {
    slide({ ...location, asOf: asOfStep(all, step) });
  }
  return (
    <section
      class={`time-bar ${location.asOf === null ? "" : "past"}`}
      aria-label="What was known when"
      onKeyDown={(event) => event.key === "Escape" && open(false)}
    >
      <Panel {...props} position={position} when={when} isOpen={isOpen} to={to} />
      <div class="chip">
        <button
          type="button"
          aria-label="One update back"
          disabled={position <= 1}
          onClick={() => to(position - 1)}
        >
          ‹
        </button>
        <p class="as-of" role="status">
          <strong>
            {isLoading ? `Loading ${when} …` : location.asOf === null ? "Now" : `As of ${when}`}
          </strong>{" "}
          <span class="small">
            Update {position} of {all.length}
          </span>
        </p>
        <button
          type="button"
          aria-label="One update on"
          disabled={location.asOf === null}
          onClick={() => to(position + 1)}
        >
          ›
        </button>
        <button
          type="button"
          aria-label="Choose a moment"
          aria-expanded={isOpen}
          aria-controls={PANEL}
          onClick={() => open(!isOpen)}
        >
          {isOpen ? "▾" : "▴"}
        </button>
      </div>
    </section>
  );
}

interface PanelProps {
  all: string[];
  published: readonly string[];
  of: string;
  position: number;
  when: string;
  isOpen: boolean;
  to: (step: number) => void;
}

function Panel({ all, published, of, position, when, isOpen, to }: PanelProps) {
  const { location, go } = useApp();
  return (
    <div id={PANEL} class="time-panel" hidden={!isOpen}>
      <Play all={all} position={position} to={to} />
      <div>
        <Updates many={claimsAt(all, published)} position={position} />
        <input
          type="range"
          min={Math.min(1, position)}
          max={all.length}
          value={position}
          aria-label={`Known so far of ${of}`}
          aria-valuetext={`${when}, update ${position} of ${all.length}`}
          onInput={(event) => to(Number(event.currentTarget.value))}
        />
      </div>
      <div class="others">
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
        <CopyMoment />
      </div>
    </div>
  );
}

/** From one update to the next, as soon as all of it is there. */
function Play(props: { all: string[]; position: number; to: (step: number) => void }) {
  const { all, position, to } = props;
  const isLoading = useIsOutdated();
  const [isPlaying, setPlaying] = useState(false);
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
  return (
    <button type="button" onClick={play} disabled={all.length < 2}>
      {isPlaying ? "Pause" : "Play"}
    </button>
  );
}

const TICK_HEIGHT = 16;
const LEAST_TICK = 4;
const PER_CLAIM = 2;

/** A tick for each update, the taller the more claims came with it. */
function Updates({ many, position }: { many: readonly number[]; position: number }) {
  const last = Math.max(1, many.length - 1);
  return (
    <svg class="updates" aria-hidden="true">
      {many.map((claims, index) => {
        const left = `${(index / last) * 100}%`;
        const height = Math.min(TICK_HEIGHT, LEAST_TICK + PER_CLAIM * claims);
        return (
          <line
            key={index}
            class={index < position ? "" : "unknown"}
            x1={left}
            x2={left}
            y1={TICK_HEIGHT - height}
            y2={TICK_HEIGHT}
          />
        );
      })}
    </svg>
  );
}
