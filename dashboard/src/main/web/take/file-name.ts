const LONGEST = 60;

/** A name for a file that any system takes, from an event's id and what the file shows. */
export function fileName(id: string, what: string, asOf: string | null, ending: string): string {
  const plain = id.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  const name = plain.slice(0, LONGEST) || "event";
  const moment = asOf === null ? "" : `-as-of-${asOf.slice(0, 16).replace(":", "")}Z`;
  return `${name}-${what}${moment}.${ending}`;
}
