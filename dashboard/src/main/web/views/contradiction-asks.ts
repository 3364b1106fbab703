import { ask, query } from "../api/ask.js";
import type { Contradiction, ContradictionDetail, Page } from "../api/records.js";
import { type Asked, useAnswer } from "../api/use.js";

const MOST = 200;

/** What is known of a contradiction; null: at that moment, nothing. */
export interface KnownContradiction {
  detail: ContradictionDetail | null;
  /** When it opened, as is known now. */
  openedAt: string;
}

export function useContradiction(id: string, asOf: string | null): Asked<KnownContradiction> {
  return useAnswer(`contradiction ${id} ${asOf}`, () => find(id, asOf));
}

/** A moment at which there was none is no mistake, so it is looked for in the list of then. */
async function find(id: string, asOf: string | null): Promise<KnownContradiction> {
  const now = await ask<ContradictionDetail>(pathOf(id, null));
  const { about, openedAt } = now.record;
  if (asOf === null) {
    return { detail: now, openedAt };
  }
  const params = { event: about, limit: MOST, "as-of": asOf };
  const { items } = await ask<Page<Contradiction>>(query("/api/contradictions", params));
  const isKnown = items.some((then) => then.id === id);
  return { detail: isKnown ? await ask(pathOf(id, asOf)) : null, openedAt };
}

function pathOf(id: string, asOf: string | null): string {
  return query(`/api/contradictions/${encodeURIComponent(id)}`, { "as-of": asOf });
}
