import type { Contradiction, Holder, Match, Side } from "../../api/records.js";
import { listed, names } from "../words.js";
import type { Counted } from "./counted.js";

/** The rungs of `warning.specificity`, from the least to the most specific (design, 3.3). */
const RUNGS = ["none", "general", "country", "region", "city", "district", "site-kind", "site"];

const NAMED: Record<string, string> = {
  general: "a general danger",
  country: "the country",
  region: "the region",
  city: "the city",
  district: "the district",
  "site-kind": "the kind of site",
  site: "the site",
};

/** Questions of yes or no that a sentence answers with yes, and what who says no says. */
const DENIALS: Record<string, string> = {
  "warning.issued": "said that no warning was given",
  "warning.received": "said that it was not received",
};

/**
 * Who says other than the sentence on a warning, in clauses such as "Ada Reed said that it was
 * general"; only from contradictions that are open.
 *
 * @param isOnly whether no other warning is spoken of, so that what is said of the incident's
 *     warning can mean no other
 */
export function otherwise(
  { match, warning, incident }: Counted,
  contradictions: readonly Contradiction[],
  isOnly: boolean,
): string[] {
  const speakers = new Map<string, Map<string, Holder["speaker"]>>();
  const more = new Map<string, number>();
  for (const { about, predicate, sides, state } of contradictions) {
    const isMeant = about === warning.id || (isOnly && about === incident.id);
    for (const side of state === "OPEN" && isMeant ? sides : []) {
      const said = contrary(predicate, side, match);
      if (said !== null) {
        const holders = speakers.get(said) ?? new Map<string, Holder["speaker"]>();
        side.holders.forEach(({ speaker }) => holders.set(speaker.id, speaker));
        speakers.set(said, holders);
        more.set(said, Math.max(more.get(said) ?? 0, side.holderCount - side.holders.length));
      }
    }
  }
  return [...speakers].map(
    ([said, holders]) => `${listed(names([...holders.values()]), more.get(said) ?? 0)} ${said}`,
  );
}

/** What a side says against the sentence; null: nothing against it. */
function contrary(predicate: string, side: Side, { place }: Match): string | null {
  const { position, denied } = side;
  if ("truth" in position) {
    return position.truth === denied ? (DENIALS[predicate] ?? null) : null;
  }
  const rung = rungOf(place);
  if (predicate !== "warning.specificity" || !("scale" in position) || rung === null) {
    return null;
  }
  const { from, to } = position.scale;
  const [low, at, high] = [from, rung, to].map((each) => RUNGS.indexOf(each)) as [
    number,
    number,
    number,
  ];
  if (low < 0 || high < 0 || (low <= at && at <= high) !== denied) {
    return null;
  }
  return denied ? `denied that it named ${NAMED[rung]}` : calls(to);
}

/** What the sentence says that the warning named; null: nothing that somebody could deny. */
function rungOf(place: Match["place"]): string | null {
  switch (place) {
    case "SAME_SITE":
      return "site";
    case "SAME_KIND":
      return "site-kind";
    default:
      return null;
  }
}

function calls(rung: string): string {
  switch (rung) {
    case "none":
      return "said that it named nothing";
    case "general":
      return "said that it was general";
    case "site":
      return "said that it named the site";
    default:
      return `said that it named no more than ${NAMED[rung]}`;
  }
}
