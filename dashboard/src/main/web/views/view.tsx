import { useTitle } from "../app.js";
import { Empty } from "../parts/parts.js";
import type { Filters, Route } from "../route.js";
import { Contradiction } from "./contradiction.js";
import { Event } from "./event/event.js";
import { Desk } from "./desk/desk.js";
import { Events } from "./events.js";
import { Issuer } from "./issuer/issuer.js";
import { Issuers } from "./issuers.js";
import { Now } from "./now/now.js";
import { Question } from "./question/question.js";
import { Questions } from "./questions.js";

/** The view of a route. */
export function View({ route }: { route: Route }) {
  switch (route.view) {
    case "now":
      return (
        <>
          <Title>Now</Title>
          <Now />
        </>
      );
    case "events":
      return (
        <>
          <Title>Events</Title>
          <Events filters={filtersOf(route)} />
        </>
      );
    case "event":
      return <Event type={route.type} id={route.id} />;
    case "questions":
      return (
        <>
          <Title>Questions</Title>
          <Questions filters={filtersOf(route)} />
        </>
      );
    case "question":
      return <Question about={route.about} predicate={route.predicate} />;
    case "contradiction":
      return <Contradiction id={route.id} />;
    case "desk":
      return <Desk story={null} />;
    case "story":
      return <Desk story={route.id} />;
    case "issuers":
      return (
        <>
          <Title>Issuers</Title>
          <Issuers />
        </>
      );
    case "issuer":
      return <Issuer id={route.id} />;
    default:
      return (
        <>
          <Title>Page not found</Title>
          <Empty>There is no page at this address.</Empty>
        </>
      );
  }
}

function filtersOf({ text, hazard, place, party, state }: Filters): Filters {
  return { text, hazard, place, party, state };
}

function Title({ children }: { children: string }) {
  useTitle(children);
  return <h1>{children}</h1>;
}
