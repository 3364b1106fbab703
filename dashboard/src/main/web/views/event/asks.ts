import { useRef } from "preact/hooks";
import { ask, query } from "../../api/ask.js";
import type { Claim, EventDetail, Page } from "../../api/records.js";
import { type Asked, useAnswer, useQueries } from "../../api/use.js";
import { useApp } from "../../app.js";
import { together } from "../../timeline/rows.js";

const MOST_RELATED = 12;

type Type = "warning" | "incident";

/** What is known of an event; null: at that moment, nothing. */
export interface Known {
  detail: EventDetail | null;
}

/** Asks for an event whose type may not be known: an incident is tried first. */
export function useEvent(type: Type | null, id: string, asOf: string | null): Asked<Known> {
  const key = `event ${type} ${id} ${asOf}`;
  return useAnswer(key, async () => ({ detail: await find(type, id, asOf) }));
}

/** A moment at which nothing was known is no mistake, so claims are looked for first. */
async function find(
  type: Type | null,
  id: string,
  asOf: string | null,
): Promise<EventDetail | null> {
  for (const each of type === null ? (["incident", "warning"] as const) : [type]) {
    if ((type !== null && asOf === null) || (await isKnown(each, id, asOf))) {
      return ask<EventDetail>(pathOf(each, id, asOf));
    }
  }
  return asOf === null ? ask<EventDetail>(pathOf("warning", id, asOf)) : null;
}

async function isKnown(type: Type, id: string, asOf: string | null): Promise<boolean> {
  const params = { event: id, type, limit: 1, "as-of": asOf };
  return (await ask<Page<Claim>>(query("/api/claims", params))).items.length > 0;
}

/** With the details of the events that it matched, all of it as of the moment of the answer. */
export function useTogether(asked: Asked<Known>): EventDetail | null {
  const { moments } = useApp();
  const detail = asked.answer?.detail ?? null;
  const related = (detail?.related ?? []).slice(0, MOST_RELATED);
  const asOf = detail?.asOf ?? null;
  const others = useQueries<EventDetail>(related.map(({ type, id }) => pathOf(type, id, asOf)));
  const shown = useRef<EventDetail | null>(null);
  if (detail === null) {
    shown.current = null;
  } else if (!asked.isOld && !others.isOld) {
    shown.current = together(detail, others.answer ?? [], moments);
  }
  return shown.current;
}

function pathOf(type: string, id: string, asOf: string | null): string {
  return query(`/api/events/${type}/${encodeURIComponent(id)}`, { "as-of": asOf });
}
