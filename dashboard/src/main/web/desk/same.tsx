import { useState } from "preact/hooks";
import { query } from "../api/ask.js";
import type { Decision, EventDetail, Page } from "../api/records.js";
import { useQuery } from "../api/use.js";
import { useApp } from "../app.js";
import { title } from "../words/words.js";
import { type Acts, ActButton, DeskRow, useActs } from "./acts.js";
import { linked } from "./may-be-one.js";
import { asOf, key, standing } from "./mute.js";
import { decisionWords } from "./words.js";

type Event = EventDetail["event"];

const MOST = 200;

/** Of the events nearby, as many as one can look through. */
const OFFERED = 8;

/** So far apart in time two reported events may still be one. */
const APART_MILLIS = 2 * 24 * 3_600_000;

/** With which others the desk says that an event is one, or is not, and can say so. */
export function SameDesk({ detail }: { detail: EventDetail }) {
  const of = detail.event;
  const { moments, location } = useApp();
  const path = asOf(query("/api/decisions", { event: of.id, limit: MOST }), location.asOf);
  const all = useQuery<Page<Decision>>(path).answer?.items ?? [];
  const own = standing(all).filter((each) => pair(each) !== null);
  const shown = own.map((each) => {
    const of = decisionWords(each, moments);
    return { ...of, words: `${(pair(each) ?? []).join(" and ")}: ${of.words}` };
  });
  const acts = useActs(key(shown));
  const [isOpen, setOpen] = useState(false);
  return (
    <DeskRow name="the same event" shown={shown} acts={acts}>
      {isOpen ? (
        <Others
          detail={detail}
          decided={own
            .filter(({ verdict }) => verdict === "DIFFERENT")
            .flatMap((each) => pair(each) ?? [])}
          acts={acts}
          close={() => setOpen(false)}
        />
      ) : (
        <ActButton
          label="Same as another event? …"
          name="Say which events are the same"
          acts={acts}
          act={() => setOpen(true)}
        />
      )}
    </DeskRow>
  );
}

/** The two events that a decision is about; null: something else. */
function pair({ subject }: Decision): readonly string[] | null {
  if (subject === null) {
    return null;
  }
  return "incidents" in subject
    ? subject.incidents
    : "warnings" in subject
      ? subject.warnings
      : null;
}

/**
 * First the events that are suggested, then others of the same place and time, and any other by its
 * id.
 *
 * @param decided the ids of those of which it is decided that they are different
 */
function Others(props: {
  detail: EventDetail;
  decided: readonly string[];
  acts: Acts;
  close: () => void;
}) {
  const { detail, decided, acts, close } = props;
  const of = detail.event;
  const suggested = linked(detail).slice(0, OFFERED);
  const [id, setId] = useState("");
  const { moments } = useApp();
  const others = useQuery<Page<Event>>(query("/api/events", nearby(of))).answer?.items ?? [];
  const named = [of.id, ...decided, ...suggested.map(({ other }) => other)];
  const shown = others.filter((each) => !named.includes(each.id)).slice(0, OFFERED);
  const decide = (other: string, verdict: "same" | "different") => {
    close();
    const ids = [of.id, other];
    acts.decide({
      verdict,
      subject: of.type === "incident" ? { incidents: ids } : { warnings: ids },
    });
  };
  const buttons = (other: string, name: string) => (
    <>
      <ActButton
        label="The same"
        name={`The same: ${name}`}
        acts={acts}
        act={() => decide(other, "same")}
      />{" "}
      <ActButton
        label="Different"
        name={`Different: ${name}`}
        acts={acts}
        act={() => decide(other, "different")}
      />
    </>
  );
  return (
    <div class="others">
      {suggested.length > 0 && (
        <ul>
          {suggested.map(({ link, other, name }) => (
            <li key={link.id}>
              {name}: {link.reasons.join("; ")} <span class="small">({other})</span>{" "}
              {buttons(other, name)}
            </li>
          ))}
        </ul>
      )}
      {shown.length + suggested.length === 0 ? (
        <p class="small">No other {of.type} of this place and time is known.</p>
      ) : (
        <ul>
          {shown.map((each) => (
            <li key={each.id}>
              {title(each)}, {moments.moment(began(each).from)}{" "}
              <span class="small">({each.id})</span> {buttons(each.id, title(each))}
            </li>
          ))}
        </ul>
      )}
      <label>
        By its id{" "}
        <input
          type="text"
          value={id}
          maxLength={200}
          onInput={(event) => setId(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && close()}
        />
      </label>{" "}
      {id.trim() !== "" && id.trim() !== of.id && buttons(id.trim(), id.trim())}{" "}
      <button type="button" onClick={close}>
        Cancel
      </button>
    </div>
  );
}

function began(of: Event): { from: string; to: string } {
  return of.type === "incident" ? of.began : of.issued;
}

function nearby(of: Event): Record<string, string | number | null> {
  const { from, to } = began(of);
  return {
    type: of.type,
    place: of.places[0]?.id ?? null,
    from: new Date(Date.parse(from) - APART_MILLIS).toISOString(),
    to: new Date(Date.parse(to) + APART_MILLIS).toISOString(),
    limit: OFFERED + 1,
  };
}
