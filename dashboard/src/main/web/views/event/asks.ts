import { useRef } from "preact/hooks";
import { query } from "../../api/ask.js";
import type { EventDetail } from "../../api/records.js";
import { type Asked, useAsk, useAsks } from "../../api/use.js";
import { together } from "../../timeline/rows.js";

const MOST_RELATED = 12;

/** Asks for an event whose type may not be known: an incident is tried first. */
export function useEvent(
  type: "warning" | "incident" | null,
  id: string,
  asOf: string | null,
): Asked<EventDetail> {
  const as = (which: string) => pathOf(which, id, asOf);
  const first = useAsk<EventDetail>(as(type ?? "incident"));
  const isOther = type === null && first.problem !== null && first.answer === null;
  const second = useAsk<EventDetail>(isOther ? as("warning") : null);
  return isOther ? second : first;
}

/** With what is told of the events that it matched, all of it as of the same moment. */
export function useTogether(asked: Asked<EventDetail>, asOf: string | null): EventDetail | null {
  const detail = asked.answer;
  const related = (detail?.related ?? []).slice(0, MOST_RELATED);
  const others = useAsks<EventDetail>(related.map(({ type, id }) => pathOf(type, id, asOf)));
  const shown = useRef<EventDetail | null>(null);
  if (detail === null) {
    shown.current = null;
  } else if (!asked.isOld && !others.isOld) {
    shown.current = together(detail, others.answer ?? []);
  }
  return shown.current;
}

function pathOf(type: string, id: string, asOf: string | null): string {
  return query(`/api/events/${type}/${encodeURIComponent(id)}`, { "as-of": asOf });
}
