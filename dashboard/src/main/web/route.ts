/** What the address bar says: which view, and as of which moment. */
export type Route =
  | { view: "now" }
  | ({ view: "events" } & Filters)
  | { view: "event"; type: "warning" | "incident" | null; id: string }
  | ({ view: "questions" } & Filters)
  | { view: "question"; about: string; predicate: string }
  | { view: "contradiction"; id: string }
  | { view: "desk" }
  | { view: "story"; id: string }
  | { view: "issuers" }
  | { view: "issuer"; id: string }
  | { view: "nothing" };

/** What a list shows; what is empty restricts nothing. */
export type Filters = Record<(typeof FILTERS)[number], string>;

export const NO_FILTERS: Filters = { text: "", hazard: "", place: "", party: "", state: "" };

/** A view, and the moment whose knowledge it shows; null is now. */
export interface Location {
  route: Route;
  asOf: string | null;
  /** What stands in the address and is no such moment, as a query; then nothing may be shown. */
  refused?: string;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

const FILTERS = ["text", "hazard", "place", "party", "state"] as const;

/** Ids stand in the query, where they may hold any character. */
export function parse(path: string, query: string): Location {
  const params = new URLSearchParams(query);
  const given = params.getAll("as-of");
  const asOf = given.length === 1 ? momentOf(given[0] ?? "") : null;
  return given.length === 0 || asOf !== null
    ? { route: route(path, params), asOf }
    : { route: route(path, params), asOf, refused: asQuery(given) };
}

function asQuery(given: readonly string[]): string {
  return new URLSearchParams(given.map((text) => ["as-of", text])).toString();
}

/** A moment with its zone or a UTC day, as the API takes it; anything else is no moment. */
function momentOf(text: string): string | null {
  const [, day] = MOMENT.exec(text) ?? [];
  if (day === undefined || !isDay(day)) {
    return null;
  }
  const moment = new Date(text === day ? `${day}T23:59:59.999Z` : text);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** Dates take 30 February for 1 March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function route(path: string, params: URLSearchParams): Route {
  const id = params.get("id") ?? "";
  switch (path) {
    case "/":
      return { view: "now" };
    case "/events":
      return { view: "events", ...filters(params) };
    case "/event":
      return id === "" ? { view: "nothing" } : { view: "event", type: typeOf(params), id };
    case "/questions":
      return { view: "questions", ...filters(params) };
    case "/question":
      return asked(params);
    case "/contradiction":
      return id === "" ? { view: "nothing" } : { view: "contradiction", id };
    case "/desk":
      return id === "" ? { view: "desk" } : { view: "story", id };
    case "/issuers":
      return id === "" ? { view: "issuers" } : { view: "issuer", id };
    default:
      return { view: "nothing" };
  }
}

function filters(params: URLSearchParams): Filters {
  return {
    text: params.get("text") ?? "",
    hazard: params.get("hazard") ?? "",
    place: params.get("place") ?? "",
    party: params.get("party") ?? "",
    state: params.get("state") ?? "",
  };
}

/** A question is an event and what is asked of it. */
function asked(params: URLSearchParams): Route {
  const about = params.get("about") ?? "";
  const predicate = params.get("predicate") ?? "";
  return about === "" || predicate === ""
    ? { view: "nothing" }
    : { view: "question", about, predicate };
}

function typeOf(params: URLSearchParams): "warning" | "incident" | null {
  const type = params.get("type");
  return type === "warning" || type === "incident" ? type : null;
}

/** The address of a location; the opposite of {@link parse}. */
export function address({ route, asOf, refused }: Location): string {
  const params = new URLSearchParams();
  if (route.view === "events" || route.view === "questions") {
    for (const name of FILTERS) {
      if (route[name] !== "") {
        params.set(name, route[name]);
      }
    }
  }
  if (route.view === "event" && route.type !== null) {
    params.set("type", route.type);
  }
  if (route.view === "question") {
    params.set("about", route.about);
    params.set("predicate", route.predicate);
  }
  if ("id" in route) {
    params.set("id", route.id);
  }
  if (asOf !== null) {
    params.set("as-of", asOf);
  }
  const query = [params.toString(), refused ?? ""].filter((part) => part !== "").join("&");
  return path(route) + (query === "" ? "" : `?${query}`);
}

function path(route: Route): string {
  switch (route.view) {
    case "now":
    case "nothing":
      return "/";
    case "issuer":
      return "/issuers";
    case "story":
      return "/desk";
    default:
      return `/${route.view}`;
  }
}
