import { query } from "../../api/ask.js";
import type { AnyEvent, Page } from "../../api/records.js";
import { useQuery } from "../../api/use.js";
import { useApp } from "../../app.js";
import { askedOf, places } from "../../words/words.js";

const MOST = 200;

/** The newest events by their type and id; null: not among them. */
export type Known = (type: "warning" | "incident", id: string) => AnyEvent | null;

export function useKnown(): Known {
  const { asOf } = useApp().location;
  const events = useQuery<Page<AnyEvent>>(
    query("/api/events", { limit: MOST, "as-of": asOf }),
  ).answer;
  const known = new Map(events?.items.map((event) => [`${event.type} ${event.id}`, event]));
  return (type, id) => known.get(`${type} ${id}`) ?? null;
}

/** The event that a question is about; one that does not say of which it is asks of an incident. */
export function knownAbout(known: Known, about: string, predicate: string): AnyEvent | null {
  const type = askedOf(predicate);
  return type === null ? (known("incident", about) ?? known("warning", about)) : known(type, about);
}

/** What to call an event of which perhaps only the id is known. */
export function titleOf(event: AnyEvent | null, id: string): string {
  return places(event?.places ?? [{ name: id }]);
}
