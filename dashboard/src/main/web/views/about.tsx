import { useApp } from "../app.js";
import { Link } from "../parts/link.js";
import { askedOf, title } from "../words/words.js";
import { useEvent } from "./event/asks.js";

/** The event that is asked about, by its name as soon as that is known. */
export function About({ about: id, predicate }: { about: string; predicate: string }) {
  const type = askedOf(predicate);
  const event = useEvent(type, id, useApp().location.asOf).answer?.detail?.event;
  return <Link to={{ view: "event", type, id }}>{event === undefined ? id : title(event)}</Link>;
}
