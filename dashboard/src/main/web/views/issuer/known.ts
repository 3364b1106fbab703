import { query } from "../../api/ask.js";
import type { AnyEvent, Page } from "../../api/records.js";
import { useAsk } from "../../api/use.js";
import { useApp } from "../../app.js";
import { places } from "../../words/words.js";

const MOST = 200;

/** The newest events by their type and id; null: not among them. */
export type Known = (type: "warning" | "incident", id: string) => AnyEvent | null;

export function useKnown(): Known {
  const { asOf } = useApp().location;
  const events = useAsk<Page<AnyEvent>>(
    query("/api/events", { limit: MOST, "as-of": asOf }),
  ).answer;
  const known = new Map(events?.items.map((event) => [`${event.type} ${event.id}`, event]));
  return (type, id) => known.get(`${type} ${id}`) ?? null;
}

/** What to call an event of which perhaps only the id is known. */
export function titleOf(event: AnyEvent | null, id: string): string {
  return places(event?.places ?? [{ name: id }]);
}
