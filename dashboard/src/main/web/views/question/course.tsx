import type { Question, QuestionPosition } from "../../api/records.js";
import { useApp } from "../../app.js";
import { published } from "../../time/days.js";
import { type Domain, domainOf, stretch, withNow } from "../../timeline/scale.js";
import { Began, Row, Ticks } from "../../timeline/track.js";
import { answer } from "../../words/position-phrase.js";
import { capital } from "../../words/words.js";
import { letter } from "./matrix.js";

const HEIGHT = 34;
const BAND = { y: 10, height: 14 };
const LEAST_WIDTH = 0.4;

/** From when to when each position was held, with a mark for each word that took it up. */
export function Course({ of }: { of: Question }) {
  const { moments, location } = useApp();
  const known = domainOf(
    of.positions.flatMap((position) =>
      momentsOf(position).map((iso) => moments.extent(published(iso))),
    ),
  );
  if (known === null) {
    return null;
  }
  const now = location.asOf === null ? Date.now() : Date.parse(location.asOf);
  const domain = withNow(known, now);
  return (
    <div class="timeline course">
      <p class="zone small">{moments.zone}</p>
      <svg class="axis" aria-hidden="true">
        <Ticks domain={domain} />
      </svg>
      <ul>
        {of.positions.map((position, column) => (
          <Row key={column} words={<Held of={of} column={column} />} height={HEIGHT}>
            <Began domain={domain} incidents={[]} />
            <Band of={position} domain={domain} end={Math.min(now, domain.to)} />
          </Row>
        ))}
      </ul>
    </div>
  );
}

/** In words all that the drawing of a position shows. */
function Held({ of, column }: { of: Question; column: number }) {
  const { moments } = useApp();
  const position = of.positions[column];
  if (position === undefined) {
    return null;
  }
  const { takenAt, givenUpAt } = position;
  return (
    <>
      <p>
        <span class="letter">{letter(column)}</span>{" "}
        {capital(answer({ ...position, predicate: of.predicate }, moments))}
      </p>
      <p class="small">
        known since {moments.moment(takenAt)}
        {givenUpAt === null ? "" : `, given up ${moments.moment(givenUpAt)}`}
      </p>
    </>
  );
}

function Band(props: { of: QuestionPosition; domain: Domain; end: number }) {
  const { moments } = useApp();
  const { of, domain, end } = props;
  const from = moments.middle(of.takenAt);
  const to = of.givenUpAt === null ? end : moments.middle(of.givenUpAt);
  const { left, width } = stretch(domain, { from, to: Math.max(from, to) });
  return (
    <>
      <rect
        class={`held ${of.givenUpAt === null ? "" : "given-up"}`}
        x={`${left}%`}
        width={`${Math.max(width, LEAST_WIDTH)}%`}
        {...BAND}
      />
      {words(of).map((iso) => {
        const x = `${stretch(domain, { from: moments.middle(iso), to: moments.middle(iso) }).left}%`;
        return <line key={iso} class="word" x1={x} x2={x} y1="5" y2="29" />;
      })}
    </>
  );
}

/** When the words for it became known, each moment once. */
function words({ takenAt, holders }: QuestionPosition): string[] {
  const all = holders.flatMap(({ publishedAt, first }) =>
    first === null ? [publishedAt] : [first.publishedAt, publishedAt],
  );
  return [...new Set([takenAt, ...all])].sort();
}

function momentsOf(position: QuestionPosition): string[] {
  return [...words(position), ...(position.givenUpAt === null ? [] : [position.givenUpAt])];
}
