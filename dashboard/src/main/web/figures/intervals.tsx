import type { Interval } from "../api/records.js";
import { words } from "../words/table.js";
import { percent } from "./percent.js";

const PERCENT = 100;

/** A share with its 95 % interval, in words and as a bar. */
export function Share(props: {
  name: string;
  value: number | null;
  interval: Interval | null;
  of: string;
}) {
  return (
    <div class="share">
      <dt>{props.name}</dt>
      <dd>
        {props.value === null ? (
          <span class="quiet">{words("score.undefined")}</span>
        ) : (
          <>
            <strong>{percent(props.value)}</strong> <span class="small">{props.of}</span>
            {props.interval !== null && (
              <IntervalBar value={props.value} interval={props.interval} />
            )}
          </>
        )}
      </dd>
    </div>
  );
}

function IntervalBar({ value, interval }: { value: number; interval: Interval }) {
  const low = interval.low * PERCENT;
  return (
    <>
      <svg class="interval" height="16" aria-hidden="true">
        <line class="grid" x1="0" x2="100%" y1="8" y2="8" />
        <rect x={`${low}%`} width={`${interval.high * PERCENT - low}%`} y="4" height="8" rx="2" />
        <line class="value" x1={`${value * PERCENT}%`} x2={`${value * PERCENT}%`} y1="0" y2="16" />
      </svg>
      <span class="small">
        95 % interval {percent(interval.low)} to {percent(interval.high)}
      </span>
    </>
  );
}
