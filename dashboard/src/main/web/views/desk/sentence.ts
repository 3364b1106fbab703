import type { Moments } from "../../time/moments.js";
import { phrase, type Stance } from "../../words/position-phrase.js";
import { capital, hazard, names, places, question } from "../../words/words.js";
import type { Draft } from "./fields.js";

type Names = { name: string }[];

/** A proposed claim as a sentence; what is open is said to be. */
export function sentence(claim: Draft, moments: Moments): string {
  switch (claim.type) {
    case "warning":
      return warning(claim);
    case "incident":
      return incident(claim);
    default:
      return statement(claim, moments);
  }
}

function warning(claim: Draft): string {
  const issuer = (claim.issuer as { name: string } | undefined)?.name ?? "Somebody";
  const what =
    claim.hazard === undefined ? "something" : hazard(String(claim.hazard)).toLowerCase();
  const where = claim.targets === undefined ? "" : ` in ${places(claim.targets as Names)}`;
  const how = claim.audience === undefined ? "warned" : `warned ${inWhat(claim)}`;
  const whom = claim.recipients === undefined ? "" : ` ${names(claim.recipients as Names)}`;
  return `${capital(issuer)} ${how}${whom === "" ? "" : ":"}${whom} – ${what}${where}`;
}

function inWhat({ audience }: Draft): string {
  return audience === "public" ? "publicly" : "privately";
}

function incident(claim: Draft): string {
  const what = claim.hazard === undefined ? "Something" : hazard(String(claim.hazard));
  const where = claim.places === undefined ? "" : ` in ${places(claim.places as Names)}`;
  const outcome = claim.outcome === undefined ? "" : ` (${String(claim.outcome)})`;
  return `${what}${where}${outcome}`;
}

function statement(claim: Draft, moments: Moments): string {
  const speaker = capital((claim.speaker as { name: string } | undefined)?.name ?? "Somebody");
  if (claim.predicate === undefined || claim.position === undefined) {
    return `${speaker} on: ${question(String(claim.predicate ?? "something"))}`;
  }
  const stance = {
    predicate: String(claim.predicate),
    position: whole(claim.position as object),
    denied: claim.polarity === "denies",
  };
  return `${speaker}: ${phrase(stance, moments)}`;
}

/** A position as records have it: what is open in it is null. */
function whole(position: object): Stance["position"] {
  const given =
    "count" in position
      ? { count: { atLeast: null, atMost: null, ...(position.count as object) } }
      : position;
  return given as Stance["position"];
}
