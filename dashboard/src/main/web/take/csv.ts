/** A cell; null is empty. */
export type Cell = string | number | boolean | null;

/** What programs of tables take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** What only orders letters on a page. */
const ORDERING = /[\u2066-\u2069]/g;
const QUOTED = /[",\r\n]/;

/**
 * Rows as CSV (RFC 4180), in UTF-8 with commas. Text of strangers that a program of tables would run
 * as a formula gets an apostrophe before it.
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: Cell): string {
  if (typeof value === "boolean") {
    return value ? "yes" : "no";
  }
  if (typeof value !== "string") {
    return value === null ? "" : String(value);
  }
  const plain = value.replace(ORDERING, "");
  const text = FORMULA.test(plain) ? `'${plain}` : plain;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
