/** What a reader left of a view, kept with its entry in the browser's history. */
export interface Visit {
  /** How far the page was scrolled, in pixels. */
  scroll: number;
  /** How many pages of a list were shown beyond the first. */
  more: number;
}

/** What was left when this view was shown before; nothing on a first visit. */
export function kept(): Visit {
  const state = history.state as Partial<Visit> | null;
  return { scroll: state?.scroll ?? 0, more: state?.more ?? 0 };
}

/** Keeps this for the way back here. */
export function keep(visit: Partial<Visit>): void {
  history.replaceState({ ...kept(), ...visit }, "");
}
