import type { ComponentChildren } from "preact";
import type { IncidentEvent, Span } from "../api/records.js";
import { useApp } from "../app.js";
import { Source } from "../parts/link.js";
import { type Domain, at, stretch, ticks } from "./scale.js";

export const ROW = 48;
/** Per cent of the width; what is narrower is a line. */
const LEAST_BAND = 0.5;
/** Per cent of the width; what is narrower cannot be seen. */
export const LEAST_WIDTH = 0.3;

export function Lane(props: {
  title: string;
  isEmpty: boolean;
  empty: string;
  children: ComponentChildren;
}) {
  return (
    <div class="lane">
      <h3>{props.title}</h3>
      {props.isEmpty ? <p class="empty">{props.empty}</p> : <ul>{props.children}</ul>}
    </div>
  );
}

export function Row(props: {
  words: ComponentChildren;
  class?: string;
  height?: number;
  children: ComponentChildren;
}) {
  return (
    <li class={`row ${props.class ?? ""}`}>
      <div class="words">{props.words}</div>
      <div class="track" style={{ minHeight: `${props.height ?? ROW}px` }}>
        <svg aria-hidden="true">{props.children}</svg>
      </div>
    </li>
  );
}

const TICKS = 8;

/** The moments that an axis names. */
export function Ticks({ domain }: { domain: Domain }) {
  return (
    <>
      {ticks(domain, TICKS, useApp().moments.zone).map((tick) => (
        <g key={tick.left}>
          <line x1={`${tick.left}%`} x2={`${tick.left}%`} y1="34" y2="40" />
          <text class={edge(tick.left)} x={`${tick.left}%`} y="30">
            {tick.label}
          </text>
        </g>
      ))}
    </>
  );
}

/** When the incidents began, and what was not known yet, through every row. */
export function Began({ domain, incidents }: { domain: Domain; incidents: IncidentEvent[] }) {
  return (
    <>
      <Unknown domain={domain} />
      {incidents.map((incident) => (
        <BeganMark key={incident.id} domain={domain} began={incident.began} />
      ))}
    </>
  );
}

/** A line, or a band as wide as the time that is left open. */
function BeganMark({ domain, began }: { domain: Domain; began: Span }) {
  const { left, width } = stretch(domain, useApp().moments.extent(began));
  return width < LEAST_BAND ? (
    <line class="began" x1={`${left}%`} x2={`${left}%`} y1="0" y2="100%" />
  ) : (
    <rect class="began" x={`${left}%`} width={`${width}%`} y="0" height="100%" />
  );
}

export function Bar(props: {
  domain: Domain;
  span: Span;
  class: string;
  y: number;
  height: number;
}) {
  const { left, width } = stretch(props.domain, useApp().moments.extent(props.span));
  return (
    <rect
      class={props.class}
      x={`${left}%`}
      width={`${Math.max(width, LEAST_WIDTH)}%`}
      y={props.y}
      height={props.height}
      rx="2"
    />
  );
}

/** All to the right of the moment that is looked at was not known yet. */
function Unknown({ domain }: { domain: Domain }) {
  const { asOf } = useApp().location;
  if (asOf === null) {
    return <NowLine domain={domain} />;
  }
  const left = `${at(domain, Date.parse(asOf))}%`;
  return (
    <g class="unknown-yet">
      <rect x={left} width="100%" y="0" height="100%" />
      <line x1={left} x2={left} y1="0" y2="100%" />
    </g>
  );
}

function NowLine({ domain }: { domain: Domain }) {
  const now = Date.now();
  const left = `${at(domain, now)}%`;
  return now > domain.to ? null : <line class="now" x1={left} x2={left} y1="0" y2="100%" />;
}

/** Per cent of the width from either edge where a label in the middle would be cut off. */
const EDGE = 7;

/** On which side of its place the words of a label stand, as a class. */
export function edge(left: number): string {
  if (left < EDGE) {
    return "starts";
  }
  return left > 100 - EDGE ? "ends" : "";
}

/** The half of the drawing from which on labels stand to the left of what they name. */
const HALF = 55;
const BESIDE = 6;

/** Words beside a mark, on the side that has room for them. */
export function Beside(props: { from: number; to: number; y: number; words: string }) {
  const isLeft = props.to > HALF && props.from > 100 - props.to;
  return (
    <svg x={`${isLeft ? props.from : props.to}%`} class="beside">
      <text class={isLeft ? "ends" : "starts"} x={isLeft ? -BESIDE : BESIDE} y={props.y}>
        {props.words}
      </text>
    </svg>
  );
}

const SOURCES = 4;

/** Where it was reported, each address once. */
export function Sources({ of }: { of: readonly { url: string | null }[] }) {
  const urls = [...new Set(of.map((claim) => claim.url).filter((url) => url !== null))];
  return (
    <p class="small sources">
      {urls.slice(0, SOURCES).map((url) => (
        <Source key={url} url={url} />
      ))}
      {urls.length > SOURCES && <a href="#claims">{urls.length - SOURCES} more below</a>}
    </p>
  );
}
