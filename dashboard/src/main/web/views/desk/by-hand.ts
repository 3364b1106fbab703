import type { ProposalOnDesk, StoryText } from "../../api/records.js";
import type { Draft } from "./fields.js";
import { isQuoted } from "./picked.js";
import type { Words } from "./text.js";

/** What words of a story can be made into, by the key that does it. */
export const TYPES = { w: "warning", i: "incident", s: "statement" } as const;
export type ClaimType = (typeof TYPES)[keyof typeof TYPES];

/** Under which a claim by hand lies on the desk before it is published; no id looks so. */
export const OWN = "by hand";

/** Who proposes, where that was somebody of the desk. */
const DESK = /^desk:/;

/** Who made a proposal by hand; null: it was read. */
export function maker({ proposal }: ProposalOnDesk): string | null {
  return DESK.test(proposal.proposer.id) ? proposal.proposer.id.replace(DESK, "") : null;
}

/**
 * An empty claim of some words, as if it had been proposed. It has what is safe: when the story was
 * published, and as a quote only what stands between quotation marks.
 */
export function byHand(type: ClaimType, words: Words, { story, text }: StoryText): ProposalOnDesk {
  const exact = text.slice(words.from, words.to);
  const claim: Record<string, unknown> = { type };
  if (story.publishedAt !== null) {
    claim.publishedAt = story.publishedAt;
  }
  const isQuote = type === "statement" && isQuoted(text, words);
  if (isQuote) {
    claim.quote = exact;
  }
  const fields: ProposalOnDesk["proposal"]["fields"] = isQuote
    ? { quote: { ...words, how: "TEXT", note: null } }
    : {};
  return {
    proposal: {
      id: OWN,
      story,
      proposer: { id: "desk:", version: "" },
      claim: claim as Record<string, never>,
      missing: [],
      noLaterThan: null,
      evidence: [{ ...words, exact, prefix: "", suffix: "" }],
      fields,
      checks: [],
      rank: "LOW",
      events: [],
    },
    state: "PROPOSED",
    words: [words],
    hasWords: true,
    claimId: OWN,
    event: OWN,
    claimStands: false,
    decided: null,
  };
}

/** What is sent of it, with the claim as it was written. */
export function made(item: ProposalOnDesk, claim: Draft): object {
  const [words] = item.proposal.evidence;
  return {
    story: item.proposal.story.id,
    evidence: { from: words?.from, to: words?.to, exact: words?.exact },
    claim,
  };
}

/** An event that can be chosen. */
export interface Choice {
  event: string;
  why: string;
  /** What to call it; left out of what the story claims itself. */
  name?: string;
}

const MOST = 3;

/**
 * The events that a statement may be about: as proposed, or as what those were accepted; of one that was made by hand, what the
 * story claims nearest to its words, before them sooner than behind.
 */
export function choices(
  item: ProposalOnDesk,
  claim: Draft,
  all: readonly ProposalOnDesk[],
): Choice[] {
  if (claim.type !== "statement" || maker(item) === null) {
    return item.proposal.events.map(({ event, why }) => ({
      event: all.find(({ claimId }) => claimId === event)?.event ?? event,
      why,
    }));
  }
  const of = String(claim.predicate ?? "").startsWith("incident.")
    ? ["incident"]
    : String(claim.predicate ?? "").startsWith("warning.")
      ? ["warning"]
      : ["warning", "incident"];
  return all
    .filter(
      ({ proposal, state }) =>
        of.includes(String((proposal.claim as Draft).type)) &&
        proposal.id !== OWN &&
        state !== "REJECTED",
    )
    .map((each) => ({ each, far: distance(item, each) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ each }) => ({
      event: each.event,
      why: "the words nearest to it in this story",
    }));
}

/** Characters between the words of both; what comes later weighs twice. */
function distance(statement: ProposalOnDesk, event: ProposalOnDesk): number {
  const at = statement.words[0]?.from ?? 0;
  const all = event.words.map(({ from }) => (from <= at ? at - from : 2 * (from - at)));
  return Math.min(...all, Number.MAX_SAFE_INTEGER);
}
