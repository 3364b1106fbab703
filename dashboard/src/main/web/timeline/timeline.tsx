import type { EventDetail } from "../api/records.js";
import { useApp } from "../app.js";
import { Incidents } from "./incidents.js";
import { Questions } from "./questions.js";
import { lanes, spans } from "./rows.js";
import { type Domain, domainOf, ticks } from "./scale.js";
import { Warnings } from "./warnings.js";

const TICKS = 8;

/**
 * Who was warned when, what happened, and what is said of it, one row for each.
 *
 * The words of a row say all that its drawing shows.
 *
 * @param whole all that is known now, so that the scale stays while moments go by
 */
export function Timeline(props: { detail: EventDetail; whole: EventDetail }) {
  const { moments } = useApp();
  const all = spans(lanes(props.whole, moments));
  const domain = domainOf(all.map((span) => moments.extent(span)));
  const shown = lanes(props.detail, moments);
  return domain === null ? null : (
    <div class="timeline">
      <Axis domain={domain} />
      <Warnings title="Private warnings" rows={shown.privately} domain={domain} shown={shown} />
      <Warnings title="Public warnings" rows={shown.publicly} domain={domain} shown={shown} />
      <Incidents all={shown.incidents} domain={domain} />
      <Questions rows={shown.questions} domain={domain} shown={shown} />
      <Legend />
    </div>
  );
}

function Axis({ domain }: { domain: Domain }) {
  return (
    <svg class="axis" aria-hidden="true">
      {ticks(domain, TICKS, useApp().moments.zone).map((tick) => (
        <g key={tick.left}>
          <line x1={`${tick.left}%`} x2={`${tick.left}%`} y1="18" y2="24" />
          <text x={`${tick.left}%`} y="13">
            {tick.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Legend() {
  return (
    <ul class="legend small" aria-hidden="true">
      <li class="key-issued">warning given</li>
      <li class="key-hindsight">given, known only afterwards</li>
      <li class="key-known">became known</li>
      <li class="key-window">in force, as high as the area is wide</li>
      <li class="key-ended">ended</li>
      <li class="key-lead">lead time, dashed where uncertain</li>
      <li class="key-began">incident</li>
      <li class="key-report">report published</li>
      <li class="key-disputed">statement that is contradicted</li>
    </ul>
  );
}
