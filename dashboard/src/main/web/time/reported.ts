import type { Claim, Span } from "../api/records.js";
import { asDay, isWholeDays } from "./days.js";

const OFFSET = /T\d{2}:\d{2}[^Z+-]*(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})$/;
const MINUTE = 60_000;
const PARTS = 60;

/**
 * When an incident began on the clock of the reports themselves, such as "19:58 (UTC+03:00) as
 * reported"; null where no report of it gives a zone, they give several, or only a day is known.
 */
export function asReported(claims: readonly Claim[], event: string, began: Span): string | null {
  const offsets = new Set(
    claims.flatMap((claim) =>
      claim.type === "incident" && (claim.event ?? claim.id) === event ? offsetsOf(claim) : [],
    ),
  );
  const [offset] = offsets;
  return offsets.size !== 1 || offset === undefined || isWholeDays(asDay(began))
    ? null
    : `${clocks(began, millis(offset))} (UTC${offset}) as reported`;
}

/** The zones in which a report gives when it began. */
function offsetsOf({ originalTimes }: Claim): string[] {
  return ["began", "began.from", "began.to"].flatMap((field) => {
    const found = OFFSET.exec(originalTimes[field] ?? "")?.groups;
    return found === undefined ? [] : [`${found["sign"]}${found["hours"]}:${found["minutes"]}`];
  });
}

function millis(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours * PARTS + minutes) * MINUTE;
}

function clocks({ from, to }: Span, ahead: number): string {
  const [first, last] = [from, to].map((iso) =>
    new Date(Date.parse(iso) + ahead).toISOString().slice(11, 16),
  );
  return first === last ? `${first}` : `between ${first} and ${last}`;
}
