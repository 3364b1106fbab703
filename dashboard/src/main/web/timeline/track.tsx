import type { ComponentChildren } from "preact";
import type { IncidentEvent, Span } from "../api/records.js";
import { useApp } from "../app.js";
import { Source } from "../parts/link.js";
import { type Domain, at, stretch } from "./scale.js";

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
    return null;
  }
  const left = `${at(domain, Date.parse(asOf))}%`;
  return (
    <g class="unknown-yet">
      <rect x={left} width="100%" y="0" height="100%" />
      <line x1={left} x2={left} y1="0" y2="100%" />
    </g>
  );
}

const SOURCES = 4;

/** Where it was told, each address once. */
export function Sources({ of }: { of: readonly { url: string | null }[] }) {
  const urls = [...new Set(of.map((claim) => claim.url).filter((url) => url !== null))];
  return (
    <p class="small sources">
      {urls.slice(0, SOURCES).map((url) => (
        <Source key={url} url={url} />
      ))}
      {urls.length > SOURCES && <a href="#told">{urls.length - SOURCES} more below</a>}
    </p>
  );
}
