import type { Named } from "./fields.js";

/** A place or party that a name may mean. */
export interface Suggestion {
  known: Named;
  /** What it lies in or belongs to, nearest first. */
  within: readonly string[];
}

/** Between the names of a list. */
const BETWEEN = ";";

/** The name that is typed where the caret stands: of a list one, else all of it. */
export function typed(text: string, caret: number, isList: boolean): string {
  const { from, to } = part(text, caret, isList);
  return text.slice(from, to).trim();
}

/** The text with another name there; in a list the next one can be typed at once. */
export function replaced(text: string, caret: number, isList: boolean, name: string): string {
  const { from, to } = part(text, caret, isList);
  const before = text.slice(0, from);
  const behind = text.slice(to);
  const blank = before === "" ? "" : " ";
  return `${before}${blank}${name}${isList && behind === "" ? `${BETWEEN} ` : behind}`;
}

function part(text: string, caret: number, isList: boolean): { from: number; to: number } {
  if (!isList) {
    return { from: 0, to: text.length };
  }
  const end = text.indexOf(BETWEEN, caret);
  return {
    from: text.lastIndexOf(BETWEEN, caret - 1) + 1,
    to: end < 0 ? text.length : end,
  };
}

/** What distinguishes it from others of its name. */
export function where({ known, within }: Suggestion): string {
  return [...within, known.id].join(" · ");
}

/** Those that a story knows already, then those of the registers, each id once; by words, too. */
export function together(
  text: string,
  ofStory: readonly Named[],
  found: readonly Suggestion[],
  most: number,
): Suggestion[] {
  const wanted = text.toLowerCase();
  const place = ({ id, name }: Named) => ` ${(name ?? id).toLowerCase()}`.indexOf(` ${wanted}`);
  const ids = new Set(found.map(({ known }) => known.id));
  const story = ofStory
    .filter((known) => place(known) >= 0 && !ids.has(known.id))
    .sort((one, other) => place(one) - place(other))
    .map((known) => ({ known, within: ["in this story"] }));
  return [...story, ...found].slice(0, most);
}
