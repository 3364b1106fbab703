import { useEffect, useState } from "preact/hooks";
import { ask, query } from "../api/ask.js";
import type { AnyEvent, Page } from "../api/records.js";
import { useAsk, useCounted } from "../api/use.js";
import { useApp } from "../app.js";
import { Badges, Toll } from "../parts/badges.js";
import { Link } from "../parts/link.js";
import { Answered, Empty } from "../parts/parts.js";
import { During } from "../parts/when.js";
import type { Route } from "../route.js";
import { keep, kept } from "../visit.js";
import { kindOf } from "../words/badges.js";
import { hazard, title } from "../words/words.js";

type Filters = Extract<Route, { view: "events" }>;

/** All warnings and incidents, to search in. */
export function Events({ filters }: { filters: Filters }) {
  const { asOf } = useApp().location;
  const { view: _, ...params } = filters;
  const path = query("/api/events", { ...params, "as-of": asOf });
  return (
    <>
      <Search filters={filters} />
      <Answered asked={useAsk<Page<AnyEvent>>(path)}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing notes={page.notes} />
          ) : (
            <Pages key={path} path={path} first={page} />
          )
        }
      </Answered>
    </>
  );
}

/** A list is empty because nothing is like that, or because nothing is called that. */
function Nothing({ notes }: { notes: readonly string[] }) {
  return (
    <Empty>
      {notes.length === 0
        ? "No event matches all of these filters."
        : `No event matches: there is ${notes.join(", and ")}.`}
    </Empty>
  );
}

function Search({ filters }: { filters: Filters }) {
  const { location, go } = useApp();
  function search(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const value = (name: string) => String(form.get(name) ?? "").trim();
    go({
      ...location,
      route: {
        view: "events",
        text: value("text"),
        hazard: value("hazard"),
        place: value("place"),
        party: value("party"),
        state: filters.state,
      },
    });
  }
  return (
    <search>
      <form class="search" onSubmit={search}>
        <Field name="text" label="Words" value={filters.text} />
        <Field name="hazard" label="Hazard" value={filters.hazard} hint="terrorism" />
        <Field name="place" label="Place" value={filters.place} hint="Moscow" />
        <Field name="party" label="Actor" value={filters.party} hint="US government" />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Field(props: { name: string; label: string; value: string; hint?: string }) {
  return (
    <label>
      {props.label}
      <input
        type="search"
        name={props.name}
        defaultValue={props.value}
        placeholder={props.hint}
        maxLength={200}
      />
    </label>
  );
}

/** The first page is kept up to date, those after it stay as they were asked for. */
function Pages({ path, first }: { path: string; first: Page<AnyEvent> }) {
  const [more, setMore] = useState<Page<AnyEvent>[]>([]);
  const [wanted, setWanted] = useState(kept().more);
  useEffect(() => setMore([]), [first.next]);
  const next = (more[more.length - 1] ?? first).next;
  const isLoading = more.length < wanted && next !== null;
  useCounted(isLoading);
  useEffect(() => {
    let isWanted = isLoading;
    if (isLoading) {
      ask<Page<AnyEvent>>(
        `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(next)}`,
      ).then(
        (page) => isWanted && setMore((before) => [...before, page]),
        () => setWanted(more.length),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [isLoading, next]);
  function load(): void {
    keep({ more: wanted + 1 });
    setWanted(wanted + 1);
  }
  return (
    <>
      <ul class="cards events">
        {[first, ...more]
          .flatMap((page) => page.items)
          .map((event) => (
            <EventCard key={`${event.type} ${event.id}`} event={event} />
          ))}
      </ul>
      {next !== null && (
        <button type="button" onClick={load}>
          More
        </button>
      )}
    </>
  );
}

function EventCard({ event }: { event: AnyEvent }) {
  return (
    <li>
      <h2>
        <Link to={{ view: "event", type: event.type, id: event.id }}>{title(event)}</Link>
      </h2>
      <p class="badges">
        <Badges of={event} />
      </p>
      <p class="small">
        {kindOf(event)} · {hazard(event.hazard)} ·{" "}
        <During span={event.type === "incident" ? event.began : event.issued} />
        {event.type === "incident" && event.killed !== null && " · "}
        <Toll of={event} toll="killed" />
      </p>
    </li>
  );
}
