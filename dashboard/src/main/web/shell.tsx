import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ask } from "./api/ask.js";
import type { Status } from "./api/records.js";
import { useIsOutdated } from "./api/use.js";
import { type App, AppContext } from "./app.js";
import { Link } from "./parts/link.js";
import { Theme } from "./parts/theme.js";
import { address, type Location, parse, type Route } from "./route.js";
import { TimeBar } from "./time/bar.js";
import { duration } from "./time/durations.js";
import { Moments } from "./time/moments.js";
import { View } from "./views/view.js";

const STATUS_MILLIS = 3_000;
const MINUTE = 60;

function here(): Location {
  return parse(window.location.pathname, window.location.search);
}

/** Everything around a view. */
export function Shell() {
  const app = useNavigation();
  const { route } = app.location;
  const main = useRef<HTMLElement>(null);
  const key = address({ route, asOf: null });
  useFocusOnChange(key, main);
  return (
    <AppContext.Provider value={app}>
      <a class="skip" href="#main">
        To the content
      </a>
      <Header route={route} />
      <Main of={main}>
        <View key={key} route={route} />
      </Main>
      <TimeBar key={`time ${key}`} route={route} />
      <Footer />
    </AppContext.Provider>
  );
}

/** As long as something of another moment is still shown, it is dimmed. */
function Main(props: { of: RefObject<HTMLElement | null>; children: ComponentChildren }) {
  return (
    <main id="main" tabIndex={-1} ref={props.of} aria-busy={useIsOutdated()}>
      {props.children}
    </main>
  );
}

function useNavigation(): App {
  const [location, setLocation] = useState(here);
  useEffect(() => {
    const back = () => setLocation(here());
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  return useMemo(
    () => ({
      location,
      moments: new Moments(Intl.DateTimeFormat().resolvedOptions().timeZone),
      go: (to: Location) => {
        history.pushState(null, "", address(to));
        setLocation(to);
      },
      slide: (to: Location) => {
        history.replaceState(null, "", address(to));
        setLocation(to);
      },
    }),
    [location],
  );
}

/** Readers who cannot see the page change are taken to what is new. */
function useFocusOnChange(key: string, main: { current: HTMLElement | null }): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current !== key) {
      shown.current = key;
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [key]);
}

function Header({ route }: { route: Route }) {
  return (
    <header class="top">
      <p class="brand">Foreknown</p>
      <nav aria-label="Views">
        <Tab to={{ view: "now" }} isCurrent={route.view === "now"}>
          Now
        </Tab>
        <Tab
          to={{ view: "events", text: "", hazard: "", place: "", state: "" }}
          isCurrent={route.view === "events"}
        >
          Events
        </Tab>
        <Tab to={{ view: "issuers" }} isCurrent={route.view === "issuers"}>
          Issuers
        </Tab>
      </nav>
      <StatusLine />
      <Theme />
    </header>
  );
}

function Tab(props: { to: Route; isCurrent: boolean; children: ComponentChildren }) {
  return (
    <Link to={props.to} isCurrent={props.isCurrent}>
      {props.children}
    </Link>
  );
}

/** How far the page is behind; asked for again and again, for silence looks like calm. */
function StatusLine() {
  const [status, setStatus] = useState<Status | Error | null>(null);
  useEffect(() => {
    const look = () => void ask<Status>("/api/status").then(setStatus, setStatus);
    look();
    const timer = setInterval(look, STATUS_MILLIS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class={`status ${status instanceof Error ? "problem" : ""}`}>
      {status === null ? "…" : status instanceof Error ? "No connection" : lagWords(status)}
    </p>
  );
}

function lagWords({ lag, replay, complete }: Status): string {
  const behind =
    lag.records === 0
      ? "Up to date: 0 records, 0 minutes behind"
      : `${lag.records} records, ${duration(lag.minutes * MINUTE)} behind`;
  return `${replay ? "Replay. " : ""}${behind}${complete ? "" : "; the oldest records are left out"}`;
}

function Footer() {
  return (
    <footer>
      <p class="small">
        Times are in the zone {Intl.DateTimeFormat().resolvedOptions().timeZone}; the original is
        shown on hover. Outlines: Natural Earth. <a href="/api/openapi.yaml">API</a> ·{" "}
        <a href="/feeds/alerts.atom">Atom feed of alerts</a> · <a href="/licences.txt">Licences</a>
      </p>
    </footer>
  );
}
