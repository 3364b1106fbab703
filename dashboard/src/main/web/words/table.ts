import text from "../../../../../domain/src/main/resources/io/foreknown/domain/words/words.properties";

/** The table of words that alerts and reports read too. */
const ROWS = new Map(
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const end = line.indexOf("=");
      return [line.slice(0, end), line.slice(end + 1)] as const;
    }),
);

/** The words of a row, about something; undefined when there is no such row. */
export function row(key: string, about = ""): string | undefined {
  return ROWS.get(key)?.replace("{0}", () => about);
}

/** What all rows are about whose keys begin so, in their order. */
export function keys(prefix: string): string[] {
  return [...ROWS.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** The words of a row that there must be. */
export function words(key: string, about = ""): string {
  const found = row(key, about);
  if (found === undefined) {
    throw new Error(`there are no words for ${key}`);
  }
  return found;
}
