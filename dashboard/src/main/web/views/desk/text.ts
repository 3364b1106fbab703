/** Where words stand in a text, in UTF-16 units, as strings here count too. */
export interface Words {
  from: number;
  to: number;
}

/** A piece of a paragraph, and where it begins in the text. */
export interface Run {
  from: number;
  text: string;
  isLit: boolean;
}

/** The paragraphs of a text, cut where what is lit begins and ends; nothing of it is lost. */
export function paragraphs(text: string, lit: readonly Words[]): Run[][] {
  const found: Run[][] = [];
  let from = 0;
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    found.push(runs(text, from, gap.index, lit));
    from = gap.index + gap[0].length;
  }
  found.push(runs(text, from, text.length, lit));
  return found.filter((paragraph) => paragraph.length > 0);
}

function runs(text: string, from: number, to: number, lit: readonly Words[]): Run[] {
  const cuts = lit
    .flatMap((words) => [words.from, words.to])
    .filter((at) => at > from && at < to)
    .concat(from, to)
    .sort((a, b) => a - b);
  const all: Run[] = [];
  for (const [at, begin] of cuts.entries()) {
    const end = cuts[at + 1] ?? begin;
    if (end > begin) {
      const isLit = lit.some((words) => words.from <= begin && words.to >= end);
      all.push({ from: begin, text: text.slice(begin, end), isLit });
    }
  }
  return all;
}
