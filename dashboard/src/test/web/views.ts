/** The views of the demo's page, by name. */
export const VIEWS: Record<string, string> = {
  now: "/",
  events: "/events",
  event: "/event?type=incident&id=crocus-attack",
  past: "/event?type=incident&id=crocus-attack&as-of=2024-03-26T12%3A00%3A00Z",
  questions: "/questions",
  question: "/question?about=crocus-attack&predicate=incident.perpetrator",
  contradiction: "/contradiction?id=fbd662c6d6958e2f0cb66dd2f0b075b5",
  issuers: "/issuers",
  issuer: "/issuers?id=issuer%3Aus-government",
};
