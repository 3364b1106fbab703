import type { Words } from "./text.js";

/** The words without the blanks around them; null: nothing is left. */
export function trimmed(text: string, { from, to }: Words): Words | null {
  const picked = text.slice(from, to);
  const begin = from + picked.length - picked.trimStart().length;
  const end = from + picked.trimEnd().length;
  return begin < end ? { from: begin, to: end } : null;
}

/** What opens a quotation, and what closes it. */
const MARKS: Readonly<Record<string, string>> = { "“": "”", '"': '"', "«": "»", "„": "“" };

/** Whether the words lie between quotation marks that open and close in their paragraph. */
export function isQuoted(text: string, { from, to }: Words): boolean {
  const begin = text.lastIndexOf("\n\n", from - 1) + 1;
  let opened: string | null = null;
  for (let at = begin; at < from; at++) {
    const mark = text[at] ?? "";
    if (opened === null) {
      opened = MARKS[mark] ?? null;
    } else if (mark === opened) {
      opened = null;
    }
  }
  if (opened === null) {
    return false;
  }
  const close = text.indexOf(opened, from);
  const gap = text.indexOf("\n\n", from);
  return close >= to && (gap < 0 || close < gap);
}

/** The sentences of a text, in their order. */
export function sentences(text: string, language: string | null): Words[] {
  const cutter = new Intl.Segmenter(known(language), { granularity: "sentence" });
  return [...text.matchAll(/(?:(?!\n\s*\n)[^])+/g)]
    .flatMap((paragraph) =>
      [...cutter.segment(paragraph[0])].map(({ index, segment }) => ({
        from: paragraph.index + index,
        to: paragraph.index + index + segment.length,
      })),
    )
    .map((words) => trimmed(text, words))
    .filter((words) => words !== null);
}

/** A language that a browser can cut by; a story may name anything as its own. */
function known(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? "en")[0] ?? "en";
  } catch {
    return "en";
  }
}

/** The sentence behind where somebody reads, or the one before it; it ends at both ends. */
export function beside(all: readonly Words[], at: Words | null, by: 1 | -1): Words | null {
  if (at === null) {
    return all[0] ?? null;
  }
  return by > 0
    ? (all.find(({ from }) => from > at.from) ?? all.at(-1) ?? null)
    : (all.findLast(({ from }) => from < at.from) ?? all[0] ?? null);
}
