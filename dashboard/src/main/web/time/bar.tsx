import { query } from "../api/ask.js";
import type { Claim, EventDetail, Page } from "../api/records.js";
import { useQuery } from "../api/use.js";
import type { Route } from "../route.js";
import { useContradiction } from "../views/contradiction-asks.js";
import { useEvent } from "../views/event/asks.js";
import { useQuestion } from "../views/question/asks.js";
import { Chip } from "./chip.js";
import { since, steps } from "./steps.js";

const MOST = 200;

/** The whole page as of any moment; of an event, its own moments. */
export function TimeBar({ route }: { route: Route }) {
  switch (route.view) {
    case "event":
      return <OfEvent type={route.type} id={route.id} />;
    case "contradiction":
      return <OfContradiction id={route.id} />;
    case "question":
      return <OfQuestion about={route.about} predicate={route.predicate} />;
    case "desk":
    case "story":
      return null;
    case "issuer":
      return <OfIssuer id={route.id} />;
    default:
      return <OfAll />;
  }
}

function useNewest(params: Record<string, string>): string[] {
  const asked = useQuery<Page<Claim>>(query("/api/claims", { ...params, limit: MOST }));
  return (asked.answer?.items ?? []).map((claim) => claim.publishedAt);
}

function OfAll() {
  const published = useNewest({});
  return <Chip all={steps(published)} published={published} of="the newest publications" />;
}

/** All publications since the first warning: before it, nothing is known of an issuer. */
function OfIssuer({ id }: { id: string }) {
  const warnings = useNewest({ type: "warning", party: id.replace(/^issuer:/, "") });
  const [first = null] = steps(warnings);
  const published = useNewest({});
  return <Chip all={since(first, published)} published={published} of="the newest publications" />;
}

function OfEvent({ type, id }: { type: "warning" | "incident" | null; id: string }) {
  const detail = useEvent(type, id, null).answer?.detail ?? null;
  const published = detail === null ? [] : momentsOf(detail);
  const all = since(detail?.event.firstPublished ?? null, published);
  return <Chip all={all} published={published} of="publications on this event" />;
}

/** When its claims, and those of the events on the other side, were published. */
function momentsOf(detail: EventDetail): string[] {
  const claims = detail.claims.map((claim) => claim.publishedAt);
  const related = detail.related.flatMap((event) =>
    event.evidence.map((claim) => claim.publishedAt),
  );
  return [...claims, ...related];
}

function OfContradiction({ id }: { id: string }) {
  const detail = useContradiction(id, null).answer?.detail ?? null;
  const claims = (detail?.evidence ?? []).map((claim) => claim.publishedAt);
  const all = since(detail?.record.openedAt ?? null, claims);
  return <Chip all={all} published={claims} of="publications on this contradiction" />;
}

function OfQuestion({ about, predicate }: { about: string; predicate: string }) {
  const known = useQuestion(about, predicate, null).answer;
  const claims = (known?.detail?.evidence ?? []).map((claim) => claim.publishedAt);
  const all = since(known?.first ?? null, claims);
  return <Chip all={all} published={claims} of="publications on this question" />;
}
