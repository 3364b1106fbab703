import type { AnyEvent, Forewarning, IncidentEvent, WarningEvent } from "../api/records.js";
import type { Moments } from "../time/moments.js";
import { plain } from "./words.js";

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
      return [quiet("a similar warning, not counted")];
    case "UNWARNED":
      return [quiet("no warning on file")];
    default:
      return [];
  }
}

function forewarned(warning: Forewarning, moments: Moments): BadgeWords {
  const { audience, hindsight, knownSince } = warning;
  const isPublic = audience === "PUBLIC";
  const time = ofAnotherTime(warning);
  if (hindsight) {
    const since = `only since ${day(knownSince, moments)}`;
    const words = isPublic
      ? `warned in public${time}; on record ${since}`
      : `warned privately${time}; public ${since}`;
    return { words, tone: "hindsight" };
  }
  const kind = isPublic ? "public" : "private";
  return quiet(
    warning.before ? `a ${kind} warning preceded it${time}` : `a ${kind} warning, order unknown`,
  );
}

function ofAnotherTime({ window }: Forewarning): string {
  switch (window) {
    case "AFTER_WINDOW":
      return ", but had expired";
    case "BEFORE_WINDOW":
      return ", but named a later time";
    default:
      return "";
  }
}

function ofWarning(event: WarningEvent, moments: Moments): BadgeWords[] {
  const outcome = event.judgement === null ? [] : [quiet(plain(event.judgement))];
  return [...outcome, given(event, moments)];
}

/** Of a warning that was not for the public, since when the public can know of it. */
function given(event: WarningEvent, moments: Moments): BadgeWords {
  if (event.audience === "PUBLIC") {
    return event.hindsight
      ? hindsight(`public; on record only since ${day(event.firstPublished, moments)}`)
      : quiet("public");
  }
  const isLate = event.firstPublished > event.issued.to;
  return isLate
    ? hindsight(`private; public only since ${day(event.firstPublished, moments)}`)
    : quiet("private");
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
    return event.exercise ? "exercise" : "warning";
  }
  switch (event.outcome) {
    case "FOILED":
      return "foiled plot";
    case "DISPROVED":
      return "disproved report";
    default:
      return "incident";
  }
}
