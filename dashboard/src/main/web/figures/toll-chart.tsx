import { scaleLinear } from "d3-scale";
import type { EventDetail } from "../api/records.js";
import { useApp } from "../app.js";
import { Source } from "../parts/link.js";
import { During } from "../parts/when.js";
import { type Domain, domainOf, stretch, ticks } from "../timeline/scale.js";
import { count } from "../words/words.js";
import { type Figure, figures, type Toll, top } from "./tolls.js";

const HEIGHT = 190;
const TOP = 12;
const BOTTOM = 166;
const TICKS = 5;

/** A toll over time: every figure as the range that it leaves open. */
export function TollChart(props: { detail: EventDetail; whole: EventDetail; toll: Toll }) {
  const { moments } = useApp();
  const told = figures(props.detail, props.toll, moments);
  const all = figures(props.whole, props.toll, moments);
  const domain = domainOf(all.map((figure) => moments.extent(figure.held)));
  if (told.length === 0 || domain === null) {
    return null;
  }
  const word = props.toll === "killed" ? "Killed" : "Injured";
  return (
    <figure class="toll">
      <figcaption>
        {word}: {count(lastOf(told))} at the latest count, of {told.length} figures
      </figcaption>
      <Chart told={told} domain={domain} most={top(all)} />
      <details>
        <summary>{word}, figure by figure</summary>
        <Table told={told} />
      </details>
    </figure>
  );
}

function lastOf(told: Figure[]): Figure["count"] {
  return told[told.length - 1]?.count ?? { atLeast: null, atMost: null };
}

function Chart({ told, domain, most }: { told: Figure[]; domain: Domain; most: number }) {
  const y = scaleLinear().domain([0, most]).nice().range([BOTTOM, TOP]);
  return (
    <svg class="chart" height={HEIGHT} aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="level" x="-6" y={y(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {ticks(domain, TICKS, useApp().moments.zone).map((tick) => (
        <text key={tick.left} class="tick" x={`${tick.left}%`} y={HEIGHT - 6}>
          {tick.label}
        </text>
      ))}
      {told.map((figure) => (
        <FigureMark key={figure.claim} figure={figure} domain={domain} y={y} />
      ))}
    </svg>
  );
}

function FigureMark(props: { figure: Figure; domain: Domain; y: (value: number) => number }) {
  const { count: range, held, isDisputed } = props.figure;
  const { left, width } = stretch(props.domain, useApp().moments.extent(held));
  const low = props.y(range.atLeast ?? 0);
  const high = range.atMost === null ? TOP : props.y(range.atMost);
  const isOpen = range.atMost === null || range.atLeast === null;
  return (
    <g class={`figure ${isDisputed ? "disputed" : ""}`}>
      {range.atMost === null && (
        <text class="and-more" x={`${left + width / 2}%`} y={low - 4}>
          ↑
        </text>
      )}
      <rect
        x={`${left}%`}
        width={`${Math.max(width, 0.8)}%`}
        y={(isOpen ? low : high) - 2}
        height={isOpen ? 4 : low - high + 4}
        rx="2"
      />
    </g>
  );
}

function Table({ told }: { told: Figure[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Held</th>
          <th scope="col">Told by</th>
        </tr>
      </thead>
      <tbody>
        {told.map((figure) => (
          <tr key={figure.claim}>
            <td>
              {count(figure.count)}{" "}
              {figure.isDisputed && <span class="badge strong">contradicted</span>}
            </td>
            <td>
              <During span={figure.held} />
            </td>
            <td>
              <Source url={figure.url} outlet={figure.teller} label={count(figure.count)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
