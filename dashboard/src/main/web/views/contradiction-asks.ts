import { ask, query } from "../api/ask.js";
import type { Contradiction, ContradictionDetail, Page } from "../api/records.js";
import { type Asked, useAnswer } from "../api/use.js";

const MOST = 200;

/** What is known of a contradiction; null: at that moment, nothing. */
export interface KnownContradiction {
  detail: ContradictionDetail | null;
}

export function useContradiction(id: string, asOf: string | null): Asked<KnownContradiction> {
  return useAnswer(`contradiction ${id} ${asOf}`, async () => ({ detail: await find(id, asOf) }));
}

/** A moment at which there was none is no mistake, so it is looked for in the list of then. */
async function find(id: string, asOf: string | null): Promise<ContradictionDetail | null> {
  const now = await ask<ContradictionDetail>(pathOf(id, null));
  if (asOf === null) {
    return now;
  }
  const params = { event: now.record.about, limit: MOST, "as-of": asOf };
  const { items } = await ask<Page<Contradiction>>(query("/api/contradictions", params));
  return items.some((then) => then.id === id) ? ask(pathOf(id, asOf)) : null;
}

function pathOf(id: string, asOf: string | null): string {
  return query(`/api/contradictions/${encodeURIComponent(id)}`, { "as-of": asOf });
}
