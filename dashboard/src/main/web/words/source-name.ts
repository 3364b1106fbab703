import type { Claim } from "../api/records.js";
import { names } from "./words.js";

/** Who says it: a speaker, an issuer, those it is attributed to, or else the outlet. */
export function sourceName(claim: Claim): string {
  switch (claim.type) {
    case "warning":
      return claim.issuer?.name ?? "an issuer";
    case "incident":
      return claim.attributedTo.length > 0
        ? names(claim.attributedTo)
        : (claim.story?.outlet ?? "The outlet");
    default:
      return claim.speaker?.name ?? "a speaker";
  }
}
