/** The moments at which something became known, each once, in order. */
export function steps(moments: Iterable<string>): string[] {
  const distinct = new Map<number, string>();
  for (const moment of moments) {
    distinct.set(Date.parse(moment), moment);
  }
  return [...distinct.entries()].sort(([a], [b]) => a - b).map(([, moment]) => moment);
}

/** The steps from a moment on, before which there was nothing to show; null: none. */
export function since(first: string | null, moments: Iterable<string>): string[] {
  return first === null
    ? []
    : steps([first, ...moments]).filter((moment) => Date.parse(moment) >= Date.parse(first));
}

/** How many of the steps are known at a moment; now, all. */
export function known(all: string[], asOf: string | null): number {
  if (asOf === null) {
    return all.length;
  }
  const moment = Date.parse(asOf);
  return all.filter((step) => Date.parse(step) <= moment).length;
}

/** How many claims came at each step. */
export function claimsAt(all: readonly string[], published: readonly string[]): number[] {
  const many = new Map<number, number>();
  for (const moment of published) {
    const at = Date.parse(moment);
    many.set(at, (many.get(at) ?? 0) + 1);
  }
  return all.map((step) => many.get(Date.parse(step)) ?? 0);
}

/** The moment of a step, of which the last is now. */
export function asOfStep(all: readonly string[], step: number): string | null {
  return step >= all.length ? null : (all[step - 1] ?? null);
}
