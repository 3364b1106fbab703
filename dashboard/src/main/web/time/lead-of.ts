import type { AnyEvent, Match, Span } from "../api/records.js";
import { lead } from "./durations.js";

/** How long before the incident the warning of a match was given, by what is known of the two. */
export function leadOf(match: Match, ...events: (AnyEvent | null | undefined)[]): string {
  let issued: Span | undefined;
  let began: Span | undefined;
  for (const event of events) {
    if (event?.type === "warning") {
      issued = match.warnedSince ?? event.issued;
    } else if (event?.type === "incident") {
      began = event.began;
    }
  }
  return lead(match.leadSeconds, issued, began);
}
