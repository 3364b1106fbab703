import type { AnyEvent, Count, Match, Place, Question, Resolution } from "../api/records.js";
import { durations } from "../time/durations.js";
import { row } from "./table.js";

/** A symbol of the API in plain words. */
export function plain(symbol: string): string {
  return row(`symbol.${symbol}`) ?? symbol.toLowerCase().replaceAll("_", " ");
}

/** What ended a contradiction, in a sentence. */
export function ended(resolution: Resolution | null): string {
  return resolution === null ? "" : (row(`ended.${resolution}`) ?? "");
}

/** A predicate as a question. */
export function question(predicate: string): string {
  return row(`question.${predicate}`) ?? predicate;
}

/** What a question's headline says beside the question itself, with which it begins. */
export function answers({ headline, predicate }: Pick<Question, "headline" | "predicate">): string {
  const words = question(predicate);
  return headline.startsWith(words) ? headline.slice(words.length).trimStart() : headline;
}

/** Of what a question is asked, for a warning and an incident may have one id; null: of either. */
export function askedOf(predicate: string): AnyEvent["type"] | null {
  const types = ["warning", "incident"] as const;
  return types.find((type) => predicate.startsWith(`${type}.`)) ?? null;
}

/** Since when a warning is known that was not known before the incident. */
export function hindsight(audience: string, day: string): string {
  return row(`hindsight.${audience}`, day) ?? `known only since ${day}`;
}

/** A number as it was reported; "at least" only where nothing bounds it from above. */
export function count({ atLeast, atMost }: Count): string {
  if (atLeast === null) {
    return `at most ${atMost}`;
  }
  if (atMost === null) {
    return `at least ${atLeast}`;
  }
  return atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;
const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

/**
 * A name as it stands within words of ours: one that is written from right to left keeps its order
 * to itself, so that a number after it does not move before it.
 */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? ISOLATE + name + END_OF_ISOLATE : name;
}

/** Names in a row. */
export function names(parties: readonly { name: string }[]): string {
  const all = parties.map((party) => isolated(party.name));
  const last = all.pop();
  if (last === undefined) {
    return "nobody";
  }
  return all.length === 0 ? last : `${all.join(", ")} and ${last}`;
}

/** A hazard in words, such as "Flood" for "met.flood". */
export function hazard(dotted: string): string {
  const words = row(`hazard.${dotted}`);
  if (words !== undefined) {
    return words;
  }
  return capital(dotted.slice(dotted.lastIndexOf(".") + 1).replaceAll("-", " "));
}

/** As a sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function places(all: readonly Pick<Place, "name">[]): string {
  return all.length === 0 ? "an unknown place" : names(all);
}

/** A list of which so many more are not shown. */
export function listed(shown: string, more: number): string {
  return more === 0 ? shown : `${shown} and ${more} more`;
}

/** The text, or so many letters of it. */
export function cut(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join("")}…`;
}

/** The first names in a row, and how many more there are: one more is named instead. */
export function named(all: readonly { name: string }[], most: number): string {
  return all.length > most + 1
    ? listed(
        all
          .slice(0, most)
          .map(({ name }) => isolated(name))
          .join(", "),
        all.length - most,
      )
    : names(all);
}

/** What to call an event. */
export function title(event: AnyEvent): string {
  return event.type === "warning"
    ? `Warning by ${isolated(event.issuer.name)}: ${places(event.places)}`
    : places(event.places);
}

/** Where an incident lay against the window of a warning, or that nothing was in force then. */
export function windowWords({ window, force }: Match): string {
  const by = window.bySeconds === null ? "some time" : durations(window.bySeconds);
  const isGone = force === "ENDED" || force === "NO_LONGER";
  return row(isGone ? `lifted.${force}` : `window.${window.relation}`, by) ?? "";
}
