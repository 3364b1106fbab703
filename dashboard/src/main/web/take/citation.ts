import type { Claim } from "../api/records.js";
import type { Moments } from "../time/moments.js";
import { webAddress } from "../words/safe.js";
import { sourceName } from "../words/source-name.js";

/**
 * A claim to quote elsewhere: its words, who says so and when, where and when it was published, and
 * its id. Only what was quoted stands in quotation marks; what the record does not say is left out.
 */
export function citation(claim: Claim, moments: Moments): string {
  const { quote, paraphrase, story, publishedAt, id, revision } = claim;
  const words = quote === null ? (paraphrase ?? "") : `“${quote}”`;
  const address = webAddress(story?.url ?? null);
  const where = [
    ...(story?.outlet == null ? [] : [story.outlet]),
    ...(story?.headline == null ? [] : [`“${story.headline}”`]),
    `${isPlaced(claim) ? "published" : "Published"} ${moments.zoned(publishedAt)}`,
  ];
  return [
    ...(words === "" ? [] : [words]),
    `${sourceName(claim)}${when(claim, moments)}.`,
    `${where.join(", ")}.`,
    ...(address === null ? [] : [address]),
    `Foreknown, ${claim.type} ${id}, revision ${revision}.`,
  ].join(" ");
}

/** Whether something stands before the day of publication. */
function isPlaced({ story }: Claim): boolean {
  return story?.outlet != null || story?.headline != null;
}

function when(claim: Claim, moments: Moments): string {
  switch (claim.type) {
    case "warning":
      return claim.issued === null ? "" : `, warning given ${moments.span(claim.issued)}`;
    case "incident":
      return claim.asOf === null ? "" : `, as of ${moments.span(claim.asOf)}`;
    default:
      return claim.said === null ? "" : `, said ${moments.span(claim.said)}`;
  }
}
