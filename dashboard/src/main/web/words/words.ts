import type { AnyEvent, Count, Match, Party, Place, Resolution, Side } from "../api/records.js";
import { durations } from "../time/durations.js";
import type { Moments } from "../time/moments.js";

const PLAIN: Record<string, string> = {
  WARNED: "warned",
  WARNED_OUTSIDE_WINDOW: "warned, but outside the window",
  NEAR_MISS: "near miss",
  UNWARNED: "not warned",
  EXERCISE: "exercise",
  HIT: "hit",
  AVERTED: "averted",
  HIT_OUTSIDE_WINDOW: "hit outside the window",
  CANCELLED: "cancelled",
  PENDING: "open",
  FALSE_ALARM: "false alarm",
  OPEN: "open",
  RESOLVED: "resolved",
  RETRACTED: "withdrawn",
  MATCH: "match",
  TOO_LATE: "too late",
  OCCURRED: "occurred",
  FOILED: "foiled",
  DISPROVED: "disproved",
  PUBLIC: "public",
  PRIVATE: "private",
  SAME_SITE: "the very site was named",
  SAME_KIND: "the kind of site was named",
  AREA: "the area was named",
  COARSER: "a wider area was named",
  NEAR: "a place nearby was named",
  SAME: "the same actor was suspected",
  RELATED: "a related actor was suspected",
  DIFFERENT: "another actor was suspected",
  VERDICT: "verdict",
  CONTRADICTION_OPENED: "contradiction",
  CONTRADICTION_RESOLVED: "contradiction resolved",
  WITHIN_HORIZON: "within the horizon",
  IN_WINDOW: "in the window only",
};

/** A symbol of the API in plain words. */
export function plain(symbol: string): string {
  return PLAIN[symbol] ?? symbol.toLowerCase().replaceAll("_", " ");
}

const ENDED: Partial<Record<Resolution, string>> = {
  RESTATED: "Who held a side has said something else since.",
  OVERTAKEN: "A later figure has reached the higher side.",
  WITHDRAWN: "A claim that it rested on was withdrawn.",
  DISMISSED: "The desk has dismissed it.",
};

/** What ended a contradiction, in a sentence. */
export function ended(resolution: Resolution | null): string {
  return resolution === null ? "" : (ENDED[resolution] ?? "");
}

const QUESTIONS: Record<string, string> = {
  "warning.issued": "Was a warning given?",
  "warning.specificity": "How specific was the warning?",
  "warning.received": "Was the warning received?",
  "warning.target": "What did the warning name?",
  "warning.credible": "Was the warning credible?",
  "incident.killed": "How many were killed?",
  "incident.injured": "How many were injured?",
  "incident.perpetrator": "Who did it?",
  "incident.began": "When did it begin?",
  "incident.outcome": "Did it happen?",
  "incident.place": "Where did it happen?",
  "response.adequate": "Was the response adequate?",
};

/** A predicate as a question. */
export function question(predicate: string): string {
  return QUESTIONS[predicate] ?? predicate;
}

/** A number as it was told; "at least" only where nothing bounds it from above. */
export function count({ atLeast, atMost }: Count): string {
  if (atLeast === null) {
    return `at most ${atMost}`;
  }
  if (atMost === null) {
    return `at least ${atLeast}`;
  }
  return atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
}

/** Names in a row. */
export function names(parties: readonly { name: string }[]): string {
  const all = parties.map((party) => party.name);
  const last = all.pop();
  if (last === undefined) {
    return "nobody";
  }
  return all.length === 0 ? last : `${all.join(", ")} and ${last}`;
}

/** A hazard in words, narrow before broad: "terrorism (security)". */
export function hazard(dotted: string): string {
  const parts = dotted.split(".").map((part) => part.replaceAll("-", " "));
  const narrow = parts.pop() ?? "";
  return parts.length === 0 ? narrow : `${narrow} (${parts.join(", ")})`;
}

export function places(all: readonly Pick<Place, "name">[]): string {
  return all.length === 0 ? "an unknown place" : names(all);
}

/** A list of which so many more are not shown. */
export function listed(shown: string, more: number): string {
  return more === 0 ? shown : `${shown} and ${more} more`;
}

/** What a side of a contradiction holds, short. */
export function position({ position, denied }: Side, moments: Moments): string {
  const held = possible(position, moments);
  return denied ? `not: ${held}` : held;
}

function possible(position: Side["position"], moments: Moments): string {
  if ("count" in position) {
    return count(position.count);
  }
  if ("parties" in position) {
    return partiesHeld(position.parties, position.exclusive);
  }
  if ("truth" in position) {
    return position.truth ? "yes" : "no";
  }
  if ("scale" in position) {
    const { from, to } = position.scale;
    return from === to ? from : `${from} to ${to}`;
  }
  return "when" in position ? moments.span(position.when) : places(position.where);
}

function partiesHeld(parties: readonly Party[], exclusive: boolean): string {
  return exclusive ? `${names(parties)}, nobody else` : names(parties);
}

/** What to call an event. */
export function title(event: AnyEvent): string {
  return event.type === "warning"
    ? `Warning by ${event.issuer.name}: ${places(event.places)}`
    : places(event.places);
}

/** Where an incident lay against the window that a warning named. */
export function windowWords({ window }: Match): string {
  const by = window.bySeconds === null ? "" : durations(window.bySeconds);
  switch (window.relation) {
    case "IN_WINDOW":
      return "inside the time that the warning named";
    case "PARTLY_IN_WINDOW":
      return "partly inside the time that the warning named";
    case "BEFORE_WINDOW":
      return `${by} before the time that the warning named`;
    case "AFTER_WINDOW":
      return `the time that the warning named had been over for ${by}`;
    default:
      return "the warning named no end";
  }
}
