import type { Claim } from "../api/records.js";
import { published } from "./days.js";
import type { Moments } from "./moments.js";

/** What was published, in the order in which it was. */
export function inOrder(claims: Iterable<Claim>, moments: Moments): Claim[] {
  return [...claims].sort((a, b) => byPublication(a, b, moments) || a.id.localeCompare(b.id));
}

/** The newest first. */
export function newestFirst<T extends { id: string; publishedAt: string }>(
  all: Iterable<T>,
  moments: Moments,
): T[] {
  return [...all].sort((a, b) => byPublication(b, a, moments) || a.id.localeCompare(b.id));
}

function byPublication(
  a: { publishedAt: string },
  b: { publishedAt: string },
  moments: Moments,
): number {
  return moments.order(published(a.publishedAt), published(b.publishedAt));
}
