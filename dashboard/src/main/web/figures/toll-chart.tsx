import { scaleLinear } from "d3-scale";
import { useRef } from "preact/hooks";
import type { EventDetail } from "../api/records.js";
import { useApp } from "../app.js";
import { Source } from "../parts/link.js";
import { During } from "../parts/when.js";
import { tollCsv } from "../take/figures-csv.js";
import { FigureTools } from "../take/tools.js";
import { type Domain, domainOf, fitting, stretch, ticks } from "../timeline/scale.js";
import { count, cut, isolated } from "../words/words.js";
import {
  bySource,
  type Figure,
  figures,
  level,
  ranges,
  type SourceFigures,
  type Toll,
  top,
} from "./tolls.js";

const HEIGHT = 190;
const TOP = 12;
const BOTTOM = 166;
const TICKS = 5;
/** Units of the drawing between two labels, one above the other. */
const LINE = 14;
const LONGEST = 28;
/** How far above a mark a label stands that would cover a line. */
const ABOVE = 7;
/** Per cent of the width from which on a label stands to the left of what it names. */
const HALF = 50;

/** A toll over time: every figure as the range that it leaves open. */
export function TollChart(props: { detail: EventDetail; whole: EventDetail; toll: Toll }) {
  const { moments } = useApp();
  const figure = useRef<HTMLElement>(null);
  const shown = figures(props.detail, props.toll, moments);
  const all = figures(props.whole, props.toll, moments);
  const domain = domainOf(all.map((figure) => moments.extent(figure.held)));
  if (shown.length === 0 || domain === null) {
    return null;
  }
  const word = props.toll === "killed" ? "Killed" : "Injured";
  return (
    <figure class="toll" ref={figure}>
      <figcaption>
        {word}: {count(lastOf(shown))} at the latest count, of {shown.length} figures
        <Range of={props.detail} toll={props.toll} />
        <span class="small"> · shaded: between the newest figures of all sources</span>
      </figcaption>
      <Chart shown={shown} domain={domain} most={top(all)} />
      <details>
        <summary>{word}, figure by figure</summary>
        <Table shown={shown} />
      </details>
      <FigureTools
        figure={figure}
        detail={props.detail}
        what={props.toll}
        claims={props.detail.claims.filter(({ id }) => shown.some(({ claim }) => claim === id))}
        csv={() => tollCsv(props.detail, props.toll, moments)}
      />
    </figure>
  );
}

/** All that was reported. */
function Range({ of: { event }, toll }: { of: EventDetail; toll: Toll }) {
  const figure = event.type === "incident" ? event[toll] : null;
  return figure === null ? null : (
    <span class="small"> · range of all reports: {count(figure.envelope)}</span>
  );
}

function lastOf(shown: Figure[]): Figure["count"] {
  return shown[shown.length - 1]?.count ?? { atLeast: null, atMost: null };
}

function Chart({ shown, domain, most }: { shown: Figure[]; domain: Domain; most: number }) {
  const y = scaleLinear().domain([0, most]).nice().range([BOTTOM, TOP]);
  const sources = bySource(shown);
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
      <Ranges shown={shown} domain={domain} y={y} />
      {sources.map((source) => (
        <Steps key={source.source} of={source} domain={domain} y={y} />
      ))}
      {shown.map((figure) => (
        <FigureMark key={figure.claim} figure={figure} domain={domain} y={y} />
      ))}
      <Names sources={sources} domain={domain} y={y} />
    </svg>
  );
}

interface Drawn {
  domain: Domain;
  y: (value: number) => number;
}

/** The area between the lowest and the highest of what the sources say last. */
function Ranges({ shown, domain, y }: Drawn & { shown: Figure[] }) {
  const { moments } = useApp();
  const all = ranges(shown);
  return (
    <>
      {all.map(({ from, low, high }, index) => {
        const { left, width } = stretch(domain, moments.extent(from));
        const next = all[index + 1]?.from;
        const end = next === undefined ? left + width : stretch(domain, moments.extent(next)).left;
        return (
          <rect
            key={index}
            class="range"
            x={`${left}%`}
            width={`${Math.max(0, end - left)}%`}
            y={y(high)}
            height={y(low) - y(high)}
          />
        );
      })}
    </>
  );
}

/** From each figure of a source to its next one. */
function Steps({ of: { figures: all }, domain, y }: Drawn & { of: SourceFigures }) {
  const { moments } = useApp();
  return (
    <g class="steps">
      {all.slice(1).map((figure, index) => {
        const before = all[index] ?? figure;
        const from = `${stretch(domain, moments.extent(before.held)).left}%`;
        const to = `${stretch(domain, moments.extent(figure.held)).left}%`;
        const [low, high] = [y(level(before.count)), y(level(figure.count))];
        return (
          <g key={figure.claim}>
            <line x1={from} x2={to} y1={low} y2={low} />
            <line x1={to} x2={to} y1={low} y2={high} />
          </g>
        );
      })}
    </g>
  );
}

/** The sources beside their newest figures, as many as have room; all stand in the table. */
function Names({ sources, domain, y }: Drawn & { sources: SourceFigures[] }) {
  const { moments } = useApp();
  const all = sources.flatMap(({ source, figures: own }) => {
    const last = own.at(-1);
    return last === undefined ? [] : [{ source, last, left: y(level(last.count)) }];
  });
  return (
    <>
      {fitting(all, LINE).map(({ source, last, left: height }) => {
        const { left, width } = stretch(domain, moments.extent(last.held));
        const isLeft = left > HALF;
        return (
          <text
            key={source}
            class={`source-name ${isLeft ? "ends" : "starts"}`}
            x={`${isLeft ? left - 1 : left + width + 1}%`}
            y={isLeft ? height - ABOVE : height + 4}
          >
            {`${isolated(cut(source, LONGEST))} ${count(last.count)}`}
          </text>
        );
      })}
    </>
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

function Table({ shown }: { shown: Figure[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Held</th>
          <th scope="col">Reported by</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((figure) => (
          <tr key={figure.claim}>
            <td>
              {count(figure.count)}{" "}
              {figure.isDisputed && <span class="badge strong">contradicted</span>}
            </td>
            <td>
              <During span={figure.held} />
            </td>
            <td>
              <Source url={figure.url} outlet={figure.source} label={count(figure.count)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
