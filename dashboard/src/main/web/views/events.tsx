import { query } from "../api/ask.js";
import type { AnyEvent, Page } from "../api/records.js";
import { useQuery } from "../api/use.js";
import { useApp } from "../app.js";
import { Badges, Toll } from "../parts/badges.js";
import { Link } from "../parts/link.js";
import { Answered, Empty } from "../parts/parts.js";
import { During } from "../parts/when.js";
import type { Filters } from "../route.js";
import { kindOf } from "../words/badges.js";
import { hazard, title } from "../words/words.js";
import { Pages } from "./list/pages.js";
import { Search } from "./list/search.js";

/** All warnings and incidents, to search in. */
export function Events({ filters }: { filters: Filters }) {
  const { asOf } = useApp().location;
  const path = query("/api/events", { ...filters, "as-of": asOf });
  return (
    <>
      <Search filters={filters} to={(to) => ({ view: "events", ...to })} />
      <Answered asked={useQuery<Page<AnyEvent>>(path)}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing notes={page.notes} />
          ) : (
            <Pages key={path} path={path} first={page} class="cards events">
              {(event) => <EventCard key={`${event.type} ${event.id}`} event={event} />}
            </Pages>
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
