import type { ProposalOnDesk } from "../../api/records.js";

/** What still has to be decided, of how many. */
export function left(items: readonly ProposalOnDesk[]): string {
  const open = items.filter(isOpen).length;
  return `${open} of ${items.length} left`;
}

export function isOpen({ state }: ProposalOnDesk): boolean {
  return state === "PROPOSED";
}

/** The proposal of an id, or the first that is open, or the first; null where there is none. */
export function current(
  items: readonly ProposalOnDesk[],
  id: string | null,
): ProposalOnDesk | null {
  return items.find(({ proposal }) => proposal.id === id) ?? items.find(isOpen) ?? items[0] ?? null;
}

/** The next one that is open, behind it first and then from the beginning; itself if none is. */
export function nextOpen(items: readonly ProposalOnDesk[], id: string): string {
  const at = items.findIndex(({ proposal }) => proposal.id === id);
  const behind = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return behind.find(isOpen)?.proposal.id ?? id;
}

/** So many places further; it ends at both ends. */
export function moved(items: readonly ProposalOnDesk[], id: string, by: number): string {
  const at = items.findIndex(({ proposal }) => proposal.id === id);
  const to = Math.min(Math.max(at + by, 0), items.length - 1);
  return items[to]?.proposal.id ?? id;
}
