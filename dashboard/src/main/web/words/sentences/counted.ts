import type { EventDetail, IncidentEvent, Match, WarningEvent } from "../../api/records.js";

/** A match that counts, with both of its events. */
export interface Counted {
  match: Match;
  warning: WarningEvent;
  incident: IncidentEvent;
}

/** The narrowest first. */
const PLACES: readonly Match["place"][] = ["SAME_SITE", "SAME_KIND", "AREA", "COARSER", "NEAR"];

/** The matches of an event that stand, are of one kind, and whose events are both known. */
export function counted(detail: EventDetail, kind: Match["kind"]): Counted[] {
  const events = [detail.event, ...detail.related];
  return detail.matches.flatMap((match) => {
    const warning = events.find(({ type, id }) => type === "warning" && id === match.warning);
    const incident = events.find(({ type, id }) => type === "incident" && id === match.incident);
    const stands = match.state !== "RETRACTED" && match.state !== "DISMISSED";
    return stands &&
      match.kind === kind &&
      warning?.type === "warning" &&
      incident?.type === "incident"
      ? [{ match, warning, incident }]
      : [];
  });
}

/** Of each audience the warning that says most, in the order in which they were given. */
export function foremost(all: readonly Counted[]): Counted[] {
  const audiences = [...new Set(all.map(({ warning }) => warning.audience))];
  return audiences
    .flatMap((audience) => most(all.filter(({ warning }) => warning.audience === audience)))
    .sort((a, b) => Date.parse(a.warning.issued.from) - Date.parse(b.warning.issued.from));
}

/** Surely before, then the narrowest place, then the longest lead, then the id. */
function most(all: readonly Counted[]): Counted[] {
  return [...all]
    .sort(
      (a, b) =>
        Number(isSurelyBefore(b)) - Number(isSurelyBefore(a)) ||
        rank(a.match.place) - rank(b.match.place) ||
        b.match.leadSeconds.min - a.match.leadSeconds.min ||
        a.match.id.localeCompare(b.match.id),
    )
    .slice(0, 1);
}

function isSurelyBefore({ match }: Counted): boolean {
  return match.leadSeconds.min > 0;
}

function rank(place: Match["place"]): number {
  const at = PLACES.indexOf(place);
  return at < 0 ? PLACES.length : at;
}
