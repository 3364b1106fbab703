import type {
  EventDetail,
  IncidentClaim,
  Match,
  Outcome,
  Scorecard,
} from "../../main/web/api/records.js";

/** Records with what a test says of them; a field that it does not name must not matter to it. */
export const given = {
  match: (fields: Partial<Match>): Match =>
    ({ id: "m", kind: "MATCH", warning: "w", incident: "i", ...fields }) as Match,
  outcome: (fields: Partial<Outcome>): Outcome =>
    ({ event: "w", issuer: { id: "embassy", name: "Embassy", lineage: [] }, ...fields }) as Outcome,
  scorecard: (fields: Partial<Scorecard>): Scorecard =>
    ({ id: "issuer:embassy", withoutDesk: null, answers: [], ...fields }) as Scorecard,
  report: (fields: Partial<IncidentClaim>): IncidentClaim =>
    ({
      type: "incident",
      event: "i",
      publishedAt: "2024-03-23T00:00:00.000Z",
      asOf: null,
      killed: null,
      injured: null,
      attributedTo: [],
      story: null,
      originalTimes: {},
      ...fields,
    }) as IncidentClaim,
  detail: (fields: Partial<EventDetail>): EventDetail =>
    ({
      event: { type: "incident", id: "i" },
      claims: [],
      matches: [],
      related: [],
      links: [],
      contradictions: [],
      questions: [],
      ...fields,
    }) as unknown as EventDetail,
};
