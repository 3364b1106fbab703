import { useEffect, useState } from "preact/hooks";
import { send } from "../../api/ask.js";
import type { LikelyEvent, ProposalOnDesk } from "../../api/records.js";
import type { Moments } from "../../time/moments.js";
import { hazard } from "../../words/words.js";
import { type Choice, choices } from "./by-hand.js";
import type { Draft } from "./fields.js";

/**
 * The claims whose events are looked for among those that are known: its own; of a statement those
 * that it may be about.
 */
export function asked(
  item: ProposalOnDesk | null,
  claim: Draft,
  all: readonly ProposalOnDesk[],
): Draft[] {
  if (item === null || item.state !== "PROPOSED") {
    return [];
  }
  if (claim.type !== "statement") {
    const { event: _, ...other } = claim;
    return [{ ...other, id: item.claimId }];
  }
  const may = new Set(choices(item, claim, all).map(({ event }) => event));
  return all
    .filter(({ event }) => may.has(event))
    .map(({ proposal, claimId }) => ({ ...(proposal.claim as Draft), id: claimId }));
}

/** A known event as one that can be chosen; not one that the story offers itself. */
export function offered(
  found: readonly LikelyEvent[],
  ofStory: readonly Choice[],
  moments: Moments,
): Choice[] {
  const ids = new Set(ofStory.map(({ event }) => event));
  return found
    .filter(({ event }) => !ids.has(event))
    .map((each) => ({
      event: each.event,
      name: `${hazard(each.hazard)} in ${each.places.join(", ")}, ${moments.span(each.time)}`,
      why: each.reasons.join("; "),
    }));
}

const NONE: LikelyEvent[] = [];

/** Events that are known already and may be those of these claims. */
export function useLikely(claims: readonly Draft[]): readonly LikelyEvent[] {
  const key = JSON.stringify(claims);
  const [found, setFound] = useState({ key, items: NONE });
  useEffect(() => {
    if (claims.length === 0) {
      return;
    }
    let isOld = false;
    send<{ items: LikelyEvent[] }>("POST", "/api/suggestions", { claims }).then(
      ({ items }) => isOld || setFound({ key, items }),
      // The desk works without suggestions; a server that is silent says so elsewhere.
      () => isOld || setFound({ key, items: NONE }),
    );
    return () => {
      isOld = true;
    };
  }, [key]);
  return found.key === key ? found.items : NONE;
}
