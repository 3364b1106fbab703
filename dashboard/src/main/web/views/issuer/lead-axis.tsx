import { type ScaleLinear, scaleLinear } from "d3-scale";

const HOUR = 3_600;
const DAY = 24 * HOUR;

function tickWords(tick: number, unit: number): string {
  return `${Math.abs(tick)} ${unit === DAY ? "days" : "hours"} ${tick > 0 ? "before" : "after"}`;
}

/** Time goes from left to right, so the longest lead begins at the left. */
export function LeadAxis({ x }: { x: ScaleLinear<number, number> }) {
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
