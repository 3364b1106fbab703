import { query } from "../../api/ask.js";
import type { AnyEvent, Page } from "../../api/records.js";
import { useAsk } from "../../api/use.js";
import { useApp } from "../../app.js";
import { places } from "../../words/words.js";

const MOST = 200;

/** What to call an event, by its type and id; the newest are known by name. */
export type Titles = (type: "warning" | "incident", id: string) => string;

export function useTitles(): Titles {
  const { asOf } = useApp().location;
  const events = useAsk<Page<AnyEvent>>(
    query("/api/events", { limit: MOST, "as-of": asOf }),
  ).answer;
  const known = new Map(events?.items.map((event) => [`${event.type} ${event.id}`, event]));
  return (type, id) => places(known.get(`${type} ${id}`)?.places ?? [{ name: id }]);
}
