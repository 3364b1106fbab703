import { useLayoutEffect } from "preact/hooks";
import { OWN, TYPES } from "./by-hand.js";
import { assumed, type Draft, label, open } from "./fields.js";
import { REASONS, type Work } from "./work.js";

/** One key each, and what it does. */
export const KEYS: readonly (readonly [string, string])[] = [
  ["a", "accept"],
  ["e", "edit"],
  ["x", "reject, then a reason from 1 to 5"],
  ["1 to 6", "choose the event that a statement is about, or that this is the same as"],
  ["j k", "next, previous"],
  ["u", "undo the last one"],
  ["t T", "select the next sentence of the story, the one before"],
  ["w i s", "make a warning, an incident or a statement of what is selected"],
  ["Esc", "leave what is open"],
];

/** Accepts, unless something is open or only assumed, which then can be filled in or looked at. */
export function accept(work: Work): void {
  const missing = open(work.claim);
  const events = work.choices.length;
  const unseen = work.item === null || work.isChecked ? [] : assumed(work.item.proposal);
  if (missing.length === 0 && unseen.length > 0) {
    work.turn("editing");
    work.say(`${unseen.map(label).join(", ")} is only assumed: change it, or Enter leaves it so.`);
  } else if (missing.length === 0) {
    work.accept();
  } else if (missing.join() === "about" && events > 0) {
    work.say(`Choose what it is about first: 1${events > 1 ? ` to ${events}` : ""}.`);
  } else {
    work.turn("editing");
    work.say("Something is open that a claim cannot do without.");
  }
}

/** The field in which a claim names an event. */
export function eventField(claim: Draft): "about" | "event" {
  return claim.type === "statement" ? "about" : "event";
}

/** Chooses an event; of what may be the same as another, the same key once more takes it back. */
export function choose(work: Work, at: number): void {
  const event = work.choices[at]?.event;
  const field = eventField(work.claim);
  if (event === undefined) {
    return;
  }
  if (field === "event" && work.claim.event === event) {
    const { event: _, ...other } = work.claim;
    work.edit(other);
  } else {
    work.edit({ ...work.claim, [field]: event });
  }
}

/** Asks why; what was never published is only left out. */
export function reject(work: Work): void {
  if (work.item?.proposal.id === OWN) {
    work.drop();
  } else {
    work.turn("rejecting");
  }
}

/** What a key does; whether it does anything. */
export function press(key: string, work: Work): boolean {
  const digit = /^[1-6]$/.test(key) ? Number(key) - 1 : -1;
  if (key === "Escape") {
    work.turn("reading");
  } else if (work.mode === "editing") {
    return false;
  } else if (work.mode === "rejecting") {
    const reason = REASONS[digit];
    if (reason === undefined) {
      return false;
    }
    work.reject(reason);
  } else if (digit >= 0) {
    choose(work, digit);
  } else {
    return letter(key, work);
  }
  return true;
}

function letter(key: string, work: Work): boolean {
  switch (key) {
    case "a":
      accept(work);
      return true;
    case "e":
      work.turn("editing");
      return true;
    case "x":
      reject(work);
      return true;
    case "j":
    case "n":
      work.move(1);
      return true;
    case "k":
      work.move(-1);
      return true;
    case "u":
      work.undo();
      return true;
    case "t":
      work.pick(1);
      return true;
    case "T":
      work.pick(-1);
      return true;
    case "w":
    case "i":
    case "s":
      work.make(TYPES[key]);
      return true;
    default:
      return false;
  }
}

/**
 * Listens to keys as long as they are wanted; never while something is written. What is shown and
 * what a key acts on change together: after the next frame a quick hand would meet the work of before.
 */
export function useKeys(work: Work, isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) {
      return;
    }
    const listen = (event: KeyboardEvent) => {
      const isForUs = !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
      if (isForUs && !work.isBusy && !event.repeat && press(event.key, work)) {
        event.preventDefault();
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== "checkbox")
  );
}
