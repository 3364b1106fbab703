import type { ComponentChildren, RefObject } from "preact";
import { useRef } from "preact/hooks";
import { type Health, useHealth } from "./api/status.js";
import { useIsOutdated } from "./api/use.js";
import { AppContext, useApp } from "./app.js";
import { Bands } from "./bands.js";
import { useArrival, useNavigation } from "./navigation.js";
import { DeskContext, useDesk, useDeskSession } from "./desk/session.js";
import { SignIn } from "./desk/sign-in.js";
import { Link } from "./parts/link.js";
import { Theme } from "./parts/theme.js";
import { address, NO_FILTERS, type Route } from "./route.js";
import { CopyLink } from "./take/tools.js";
import { TimeBar } from "./time/bar.js";
import { Refused } from "./views/refused.js";
import { View } from "./views/view.js";
import { standing } from "./words/health.js";

/** Everything around a view. */
export function Shell() {
  const app = useNavigation();
  const health = useHealth();
  const { route, refused } = app.location;
  const main = useRef<HTMLElement>(null);
  const key = address({ route, asOf: null });
  useArrival(key, main);
  const desk = useDeskSession();
  return (
    <AppContext.Provider value={app}>
      <DeskContext.Provider value={desk}>
        <a class="skip" href="#main">
          To the content
        </a>
        <header>
          <Top route={route} health={health} />
          {refused === undefined && <Bands health={health} />}
        </header>
        <Main of={main}>
          {refused === undefined ? <View key={key} route={route} /> : <Refused query={refused} />}
        </Main>
        {refused === undefined && <TimeBar key={`time ${key}`} route={route} />}
        <Footer />
      </DeskContext.Provider>
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

function Top({ route, health }: { route: Route; health: Health }) {
  const desk = useDesk();
  return (
    <div class="top">
      <p class="brand">Foreknown</p>
      <nav aria-label="Views">
        <Tab to={{ view: "now" }} isCurrent={route.view === "now"}>
          Now
        </Tab>
        <Tab to={{ view: "events", ...NO_FILTERS }} isCurrent={route.view === "events"}>
          Events
        </Tab>
        <Tab to={{ view: "questions", ...NO_FILTERS }} isCurrent={route.view === "questions"}>
          Questions
        </Tab>
        <Tab to={{ view: "issuers" }} isCurrent={route.view === "issuers"}>
          Issuers
        </Tab>
        {desk.open && (
          <Tab to={{ view: "desk" }} isCurrent={route.view === "desk" || route.view === "story"}>
            Desk
          </Tab>
        )}
      </nav>
      <StatusLine health={health} />
      <CopyLink />
      <Theme />
    </div>
  );
}

function Tab(props: { to: Route; isCurrent: boolean; children: ComponentChildren }) {
  return (
    <Link to={props.to} isCurrent={props.isCurrent}>
      {props.children}
    </Link>
  );
}

function StatusLine({ health }: { health: Health }) {
  const isLost = health.lostSince !== null || (health.status?.silence ?? null) !== null;
  return <p class={`status ${isLost ? "problem" : ""}`}>{standing(health, useApp().moments)}</p>;
}

function Footer() {
  return (
    <footer>
      <SignIn />
      <p class="small">
        Times are in the zone {Intl.DateTimeFormat().resolvedOptions().timeZone}; the original is
        shown on hover. Outlines: Natural Earth. <a href="/api/openapi.yaml">API</a> ·{" "}
        <a href="/feeds/alerts.atom">Atom feed of alerts</a> · <a href="/licences.txt">Licences</a>
      </p>
    </footer>
  );
}
