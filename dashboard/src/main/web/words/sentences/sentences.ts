import type {
  Claim,
  Contradiction,
  EventDetail,
  IncidentEvent,
  Match,
  WarningEvent,
} from "../../api/records.js";
import { isOrderUnknown } from "../../time/durations.js";
import { leadOf } from "../../time/lead-of.js";
import { dayOrMonth, type Moments } from "../../time/moments.js";
import { day } from "../badges.js";
import { hazard, isolated, listed, names, places, windowWords } from "../words.js";
import { type Counted, counted, foremost } from "./counted.js";
import { otherwise } from "./otherwise.js";

/**
 * What an event amounts to, in whole sentences for the top of its page: who warned whom and when,
 * in private or in public, what was named, since when the public can know, and who says otherwise.
 * Made from the records alone; what they leave open stays open.
 *
 * @param detail with the claims of the related events, so far as they are known: they name the
 *     recipients
 */
export function sentences(detail: EventDetail, moments: Moments): string[] {
  return detail.event.type === "incident"
    ? ofIncident(detail.event, detail, moments)
    : ofWarning(detail.event, detail, moments);
}

/** What is asked of which event. */
export type Asked = Pick<Contradiction, "about" | "predicate">;

/** The questions on which somebody contradicts somebody, each once, by their predicates. */
export function openQuestions({ contradictions }: EventDetail): Asked[] {
  const open = new Map<string, Asked>();
  for (const { about, predicate, state } of contradictions) {
    if (state === "OPEN") {
      open.set(`${predicate}\n${about}`, { about, predicate });
    }
  }
  return [...open].sort(([a], [b]) => a.localeCompare(b)).map(([, asked]) => asked);
}

function ofIncident(event: IncidentEvent, detail: EventDetail, moments: Moments): string[] {
  const all = counted(detail, "MATCH");
  const shown = foremost(all);
  const more = all.length - shown.length;
  return [
    ...became(event),
    ...shown.map((each) => forewarned(each, detail, all.length === 1, moments)),
    ...further(more),
    ...(all.length === 0 ? unwarned(event, detail) : []),
  ];
}

function further(more: number): string[] {
  switch (more) {
    case 0:
      return [];
    case 1:
      return ["1 more warning on file matches it."];
    default:
      return [`${more} more warnings on file match it.`];
  }
}

function became({ outcome }: IncidentEvent): string[] {
  switch (outcome) {
    case "FOILED":
      return ["The plot was foiled."];
    case "DISPROVED":
      return ["It did not happen: the report was disproved."];
    default:
      return [];
  }
}

function forewarned(each: Counted, detail: EventDetail, isOnly: boolean, moments: Moments): string {
  const { match, warning } = each;
  const clauses = [
    `${isolated(warning.issuer.name)} warned${whom(warning, detail.claims)}${manner(warning)}${before(each)}${named(each)}`,
    ...outOfTime(match),
    ...known(warning, match.hindsight, moments),
    ...otherwise(each, detail.contradictions, isOnly),
  ];
  return `${clauses.join("; ")}.`;
}

/** Those whom the warning's own claims name as its recipients. */
function whom(warning: WarningEvent, claims: readonly Claim[]): string {
  const recipients = new Map<string, { name: string }>();
  for (const claim of claims) {
    if (claim.type === "warning" && (claim.event ?? claim.id) === warning.id) {
      claim.recipients.forEach((party) => recipients.set(party.id, party));
    }
  }
  return recipients.size === 0 ? "" : ` ${names([...recipients.values()])}`;
}

function manner({ audience }: WarningEvent): string {
  switch (audience) {
    case "PRIVATE":
      return " privately";
    case "PUBLIC":
      return " in public";
    default:
      return "";
  }
}

function before({ match, warning, incident }: Counted): string {
  const words = leadOf(match, warning, incident);
  return isOrderUnknown(match.leadSeconds) ? ` (${words})` : ` ${words}`;
}

function named({ match, warning, incident }: Counted): string {
  switch (match.place) {
    case "SAME_SITE": {
      const struck = new Set(incident.places.map(({ id }) => id));
      const both = warning.places.filter(({ id, level }) => level === "SITE" && struck.has(id));
      return ` and named ${both.length === 0 ? "the site" : names(both)}`;
    }
    case "SAME_KIND":
      return " and named that kind of site";
    case "AREA":
      return " and named the area";
    case "COARSER":
      return ", for a wider area";
    case "NEAR":
      return ", for a place nearby";
    default:
      return "";
  }
}

/** That the warning was not in force when it happened. */
function outOfTime(match: Match): string[] {
  switch (match.window.relation) {
    case "AFTER_WINDOW":
      return [windowWords(match)];
    case "BEFORE_WINDOW":
      return [`it happened ${windowWords(match)}`];
    default:
      return match.force === "ENDED" || match.force === "NO_LONGER" ? [windowWords(match)] : [];
  }
}

/** Since when anybody else can know of it. */
function known(warning: WarningEvent, isHindsight: boolean, moments: Moments): string[] {
  const { audience, firstPublished, issued } = warning;
  const since = day(firstPublished, moments);
  const isLate = Date.parse(firstPublished) > Date.parse(issued.to);
  if (isHindsight) {
    return audience === "PUBLIC"
      ? [`it is on record only since ${since}, afterwards`]
      : [`it became public only afterwards, on ${since}`];
  }
  return audience === "PRIVATE" && isLate ? [`it became public on ${since}`] : [];
}

function unwarned({ judgement }: IncidentEvent, detail: EventDetail): string[] {
  if (judgement === null) {
    return ["Whether a warning preceded it is not worked out yet."];
  }
  const similar = new Map(
    counted(detail, "NEAR_MISS").map(({ warning }) => [warning.issuer.id, warning.issuer]),
  );
  return [
    "No warning of it is on file.",
    ...counted(detail, "TOO_LATE").map(
      (each) =>
        `${isolated(each.warning.issuer.name)} warned${manner(each.warning)}${before(each)}.`,
    ),
    ...(similar.size === 0
      ? []
      : [`Similar, not counted: what ${names([...similar.values()])} warned of.`]),
  ];
}

function ofWarning(event: WarningEvent, detail: EventDetail, moments: Moments): string[] {
  const when = dayOrMonth(event.issued) ?? at(moments.span(event.issued));
  const area = listed(places(event.places), event.placeCount - event.places.length);
  const clauses = [
    `${isolated(event.issuer.name)} warned${whom(event, detail.claims)}${manner(event)} ${when} of ${hazard(event.hazard).toLowerCase()}: ${area}`,
    ...known(event, event.hindsight, moments),
    ...foremost(counted(detail, "MATCH"))
      .slice(0, 1)
      .flatMap((each) => otherwise(each, detail.contradictions, false)),
  ];
  return [`${clauses.join("; ")}.`, ...result(event, detail)];
}

function at(span: string): string {
  return span.startsWith("between") ? span : `on ${span}`;
}

/** What became of a warning. */
function result(event: WarningEvent, detail: EventDetail): string[] {
  const all = counted(detail, "MATCH");
  switch (event.judgement) {
    case "HIT":
    case "AVERTED":
    case "HIT_OUTSIDE_WINDOW":
      return all.length === 0 ? ["It came true."] : all.map(came);
    case "FALSE_ALARM":
      return ["Its time is over, and nothing that it warned of is on file."];
    case "PENDING":
      return [
        event.validity === null
          ? "No end date was given, and nothing that it warned of is on file so far."
          : "Its time is not over, and nothing that it warned of is on file so far.",
      ];
    case "NEAR_MISS":
      return ["Something similar happened, which does not count."];
    case "CANCELLED":
      return ["It was cancelled."];
    case "EXERCISE":
      return ["It was an exercise."];
    default:
      return ["What became of it is not worked out yet."];
  }
}

function came({ match, warning, incident }: Counted): string {
  const what = incident.outcome === "FOILED" ? "A plot was foiled" : "It came true";
  const words = leadOf(match, warning, incident);
  const late = outOfTime(match).map((clause) => `; ${clause}`);
  const when = isOrderUnknown(match.leadSeconds) ? words : `the warning came ${words}`;
  return `${what} (${places(incident.places)}): ${when}${late.join("")}.`;
}
