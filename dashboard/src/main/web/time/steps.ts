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
