import type { Claim } from "../api/records.js";

/** Claims in the order in which they were published. */
export function inOrder(claims: Iterable<Claim>): Claim[] {
  return [...claims].sort(
    (a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.id.localeCompare(b.id),
  );
}
