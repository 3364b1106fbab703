import { useRef } from "preact/hooks";
import type { EventDetail } from "../api/records.js";
import { useApp } from "../app.js";
import { Incidents } from "./incidents.js";
import { Questions } from "./questions.js";
import { timelineCsv } from "../take/figures-csv.js";
import { FigureTools } from "../take/tools.js";
import { kindOf } from "../words/badges.js";
import { type Lanes, lanes, spans } from "./rows.js";
import { at, type Domain, domainOf, fitting, withNow } from "./scale.js";
import { edge, Ticks } from "./track.js";
import { Warnings } from "./warnings.js";

/** Per cent of the width that the label of a line needs. */
const FLAG = 9;

/**
 * Who was warned when, what happened, and what is said of it, one row for each.
 *
 * The words of a row say all that its drawing shows.
 *
 * @param whole all that is known now, so that the scale stays while moments go by
 */
export function Timeline(props: { detail: EventDetail; whole: EventDetail }) {
  const { moments } = useApp();
  const figure = useRef<HTMLDivElement>(null);
  const all = spans(lanes(props.whole, moments));
  const held = domainOf(all.map((span) => moments.extent(span)));
  const shown = lanes(props.detail, moments);
  if (held === null) {
    return null;
  }
  const domain = withNow(held, Date.now());
  return (
    <div class="timeline" ref={figure}>
      <Axis domain={domain} shown={shown} />
      <Warnings title="Private warnings" rows={shown.privately} domain={domain} shown={shown} />
      <Warnings title="Public warnings" rows={shown.publicly} domain={domain} shown={shown} />
      <Incidents all={shown.incidents} domain={domain} />
      <Questions rows={shown.questions} domain={domain} shown={shown} />
      <Legend shown={shown} />
      <FigureTools
        figure={figure}
        detail={props.detail}
        what="timeline"
        claims={props.detail.claims}
        csv={() => timelineCsv(props.detail, moments)}
      />
    </div>
  );
}

function Axis({ domain, shown }: { domain: Domain; shown: Lanes }) {
  const { moments } = useApp();
  return (
    <>
      <p class="zone small">{moments.zone}</p>
      <svg class="axis" aria-hidden="true">
        <Flags domain={domain} shown={shown} />
        <Ticks domain={domain} />
      </svg>
    </>
  );
}

/** The names of the lines that go through all rows. */
function Flags({ domain, shown }: { domain: Domain; shown: Lanes }) {
  const { location, moments } = useApp();
  const now = Date.now();
  const present = { left: at(domain, now), words: "now" };
  const past = location.asOf === null ? null : Date.parse(location.asOf);
  const flags = [
    ...(past === null ? [] : [{ left: at(domain, past), words: "as of" }]),
    ...(past === null && now <= domain.to ? [present] : []),
    ...shown.incidents.map((incident) => ({
      left: at(domain, moments.extent(incident.began).from),
      words: incident.outcome === "OCCURRED" ? "it began" : kindOf(incident),
    })),
  ];
  return (
    <>
      {fitting(flags, FLAG).map(({ left, words }) => (
        <text key={left} class={`flag ${edge(left)}`} x={`${left}%`} y="12">
          {words}
        </text>
      ))}
    </>
  );
}

/** Only what the drawing does not say itself. */
function Legend({ shown }: { shown: Lanes }) {
  const warnings = [...shown.privately, ...shown.publicly];
  return (
    <ul class="legend small" aria-hidden="true">
      {warnings.some(({ match }) => match?.hindsight === true) && (
        <li>
          <Key class="issued hindsight" />
          given, known only afterwards
        </li>
      )}
      {warnings.some(({ warning }) => warning.updates.length > 0) && (
        <li>
          <Key class="window" />
          in force, as high as the area is wide
        </li>
      )}
      {warnings.some(({ match }) => match !== null) && (
        <li>
          <svg class="key lead">
            <line class="surely" x2="100%" y1="5" y2="5" />
          </svg>
          lead time, dashed where uncertain
        </li>
      )}
      {shown.questions.some(({ open }) => open > 0) && (
        <li>
          <Key class="said disputed" />
          statement on a question that is disputed
        </li>
      )}
    </ul>
  );
}

function Key(props: { class: string }) {
  return (
    <svg class="key">
      <rect class={props.class} x="1" y="1" width="12" height="8" />
    </svg>
  );
}
