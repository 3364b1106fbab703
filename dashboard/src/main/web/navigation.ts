import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { OutdatedContext, useIsOutdated } from "./api/use.js";
import type { App } from "./app.js";
import { address, type Location, parse } from "./route.js";
import { Moments } from "./time/moments.js";
import { keep, kept } from "./visit.js";

/** What lies below it is for frames of other pages. */
const EMBEDDED = /^\/embed(?=\/)/;

/** Whether the address is one for a frame of another page. */
export function isEmbedded(): boolean {
  return EMBEDDED.test(window.location.pathname);
}

function here(): Location {
  return parse(window.location.pathname.replace(EMBEDDED, ""), window.location.search);
}

/** Where the page is, and the ways to go elsewhere; the way back leads to where a reader was. */
export function useNavigation(): App {
  const [location, setLocation] = useState(here);
  useEffect(() => {
    const back = () => setLocation(here());
    const leave = () => keep({ scroll: window.scrollY });
    history.scrollRestoration = "manual";
    window.addEventListener("popstate", back);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("popstate", back);
      window.removeEventListener("pagehide", leave);
    };
  }, []);
  const moments = useMemo(() => new Moments(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return useMemo(
    () => ({
      location,
      moments,
      isEmbedded: isEmbedded(),
      go: (to: Location) => {
        keep({ scroll: window.scrollY });
        history.pushState(null, "", address(to));
        setLocation(to);
      },
      slide: (to: Location) => {
        history.replaceState(history.state, "", address(to));
        setLocation(to);
      },
    }),
    [location, moments],
  );
}

/**
 * Readers who cannot see the page change are taken to what is new; who comes back, to the place
 * that was left, as soon as all of it is there again.
 */
export function useArrival(key: string, main: { current: HTMLElement | null }): void {
  const outdated = useContext(OutdatedContext);
  const isLoading = useIsOutdated();
  const shown = useRef<string | null>(null);
  const isArriving = useRef(false);
  useEffect(() => {
    if (shown.current !== key) {
      isArriving.current = true;
      if (shown.current !== null) {
        window.scrollTo(0, 0);
        main.current?.focus({ preventScroll: true });
      }
      shown.current = key;
    }
    if (isArriving.current && !outdated.isAny) {
      isArriving.current = false;
      window.scrollTo(0, kept().scroll);
    }
  }, [key, isLoading, outdated]);
}
