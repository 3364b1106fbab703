import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { Location } from "./route.js";
import { Moments } from "./time/moments.js";

/** What every part of the page may know. */
export interface App {
  location: Location;
  moments: Moments;
  /** Whether a frame of another page shows it: then it only shows, and links lead out of it. */
  isEmbedded: boolean;
  /** Goes there; the way back leads here. */
  go(location: Location): void;
  /** Goes there as if nothing else had been; for the many moments of a moving slider. */
  slide(location: Location): void;
}

const NOWHERE: Location = { route: { view: "now" }, asOf: null };

export const AppContext = createContext<App>({
  location: NOWHERE,
  moments: new Moments("UTC"),
  isEmbedded: false,
  go: () => {},
  slide: () => {},
});

export function useApp(): App {
  return useContext(AppContext);
}

/** What the tab of the browser and the head of a print say; of the past, as of when. */
export function useTitle(title: string): void {
  const { location, moments } = useApp();
  const { asOf } = location;
  const past = asOf === null ? "" : `As of ${moments.moment(asOf)} · `;
  useEffect(() => {
    document.title = `${past}${title} – Foreknown`;
  }, [past, title]);
}
