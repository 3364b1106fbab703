import type { AnyEvent, Forewarning, IncidentEvent, WarningEvent } from "../api/records.js";
import type { Moments } from "../time/moments.js";
import { row, words } from "./table.js";
import { hindsight as since, plain } from "./words.js";

/** What a list and the event's own page say of an event in a word or a sentence. */
export interface BadgeWords {
  words: string;
  /** Hindsight has a colour of its own; nothing else judges by colour. */
  tone: "quiet" | "hindsight";
}

const CLOCK = /, \d\d:\d\d$/;

/** What was known of it and when, what it amounts to. */
export function badgesOf(event: AnyEvent, moments: Moments): BadgeWords[] {
  return event.type === "incident" ? ofIncident(event, moments) : ofWarning(event, moments);
}

function ofIncident(event: IncidentEvent, moments: Moments): BadgeWords[] {
  const happened = event.outcome === "OCCURRED" ? [] : [quiet(plain(event.outcome))];
  return [...happened, ...warned(event, moments)];
}

function warned(event: IncidentEvent, moments: Moments): BadgeWords[] {
  switch (event.judgement) {
    case "WARNED":
    case "WARNED_OUTSIDE_WINDOW":
      return event.warnings.length === 0
        ? [quiet(plain(event.judgement))]
        : event.warnings.map((warning) => forewarned(warning, moments));
    case "NEAR_MISS":
      return [quiet(words("glance.NEAR_MISS"))];
    case "UNWARNED":
      return [quiet(plain(event.judgement))];
    default:
      return [];
  }
}

function forewarned(warning: Forewarning, moments: Moments): BadgeWords {
  const { audience, before, knownSince } = warning;
  if (warning.hindsight) {
    const warned = [words(`glance.WARNED.${audience}`), ...ofAnotherTime(warning)].join(", ");
    return hindsight(`${warned}; ${since(audience, day(knownSince, moments))}`);
  }
  return before
    ? quiet([words(`glance.BEFORE.${audience}`), ...ofAnotherTime(warning)].join(", "))
    : quiet(words(`glance.ORDER_UNKNOWN.${audience}`));
}

/** That the warning was not in force when it happened. */
function ofAnotherTime({ window }: Forewarning): string[] {
  return window === "AFTER_WINDOW" || window === "BEFORE_WINDOW" ? [words(`glance.${window}`)] : [];
}

function ofWarning(event: WarningEvent, moments: Moments): BadgeWords[] {
  const outcome = event.judgement === null ? [] : [quiet(plain(event.judgement))];
  return [...outcome, given(event, moments)];
}

/** Of a warning that was not for the public, since when the public can know of it. */
function given(event: WarningEvent, moments: Moments): BadgeWords {
  const { audience, firstPublished, issued } = event;
  const isLate = audience === "PUBLIC" ? event.hindsight : firstPublished > issued.to;
  return isLate
    ? hindsight(`${plain(audience)}; ${since(audience, day(firstPublished, moments))}`)
    : quiet(plain(audience));
}

/** The day of a moment, without its clock. */
export function day(iso: string, moments: Moments): string {
  return moments.moment(iso).replace(CLOCK, "");
}

function quiet(words: string): BadgeWords {
  return { words, tone: "quiet" };
}

function hindsight(words: string): BadgeWords {
  return { words, tone: "hindsight" };
}

/** What kind of event it is: a foiled plot is no incident that happened. */
export function kindOf(event: AnyEvent): string {
  if (event.type === "warning") {
    return words(event.exercise ? "event.EXERCISE" : "event.WARNING");
  }
  return row(`event.${event.outcome}`) ?? words("event.OCCURRED");
}
