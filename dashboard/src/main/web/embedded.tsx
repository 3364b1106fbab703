import { useEffect, useRef } from "preact/hooks";
import { useIsOutdated } from "./api/use.js";
import { AppContext, useApp } from "./app.js";
import { useNavigation } from "./navigation.js";
import { Link } from "./parts/link.js";
import { Empty, Section } from "./parts/parts.js";
import type { Route } from "./route.js";
import { Timeline } from "./timeline/timeline.js";
import { OneEvent } from "./views/event/one-event.js";
import { Summary } from "./views/event/summary.js";
import { Tolls } from "./views/event/tolls.js";
import { QuestionAnswers } from "./views/question/question.js";
import { Refused } from "./views/refused.js";
import { title } from "./words/words.js";

/** What a frame of another page shows: an event or a question to read, and a link to the rest. */
export function Embedded() {
  const app = useNavigation();
  const { route, refused } = app.location;
  const main = useRef<HTMLElement>(null);
  usePostedHeight(main);
  return (
    <AppContext.Provider value={app}>
      <main id="main" class="embedded" ref={main} aria-busy={useIsOutdated()}>
        {refused === undefined ? <Shown route={route} /> : <Refused query={refused} />}
        <Credit route={route} />
      </main>
    </AppContext.Provider>
  );
}

function Shown({ route }: { route: Route }) {
  switch (route.view) {
    case "event":
      return <EmbeddedEvent type={route.type} id={route.id} />;
    case "question":
      return <QuestionAnswers about={route.about} predicate={route.predicate} />;
    default:
      return <Empty>There is nothing to show at this address.</Empty>;
  }
}

function EmbeddedEvent(props: { type: "warning" | "incident" | null; id: string }) {
  return (
    <OneEvent {...props}>
      {(detail, whole) => (
        <>
          <header class="headline">
            <h1>{title(detail.event)}</h1>
            <Summary detail={detail} />
          </header>
          <Section id="timeline" title="Timeline">
            <Timeline detail={detail} whole={whole} />
          </Section>
          {detail.event.type === "incident" && <Tolls detail={detail} whole={whole} />}
        </>
      )}
    </OneEvent>
  );
}

/** From whom it is, as of when, and where all of it is. */
function Credit({ route }: { route: Route }) {
  const { location, moments } = useApp();
  return (
    <p class="small credit">
      {location.asOf === null ? "" : `As of ${moments.zoned(location.asOf)}. `}
      Foreknown · times in {moments.zone} · <Link to={route}>all of it, with its sources</Link>
    </p>
  );
}

/** Tells the page around it how high it is; a height is no secret. */
function usePostedHeight(of: { current: HTMLElement | null }): void {
  useEffect(() => {
    const main = of.current;
    if (main === null || window.parent === window) {
      return;
    }
    const observer = new ResizeObserver(() =>
      window.parent.postMessage({ foreknown: { height: main.scrollHeight } }, "*"),
    );
    observer.observe(main);
    return () => observer.disconnect();
  }, [of]);
}
