import type { ProposalOnDesk, Span } from "../../api/records.js";
import type { Moments } from "../../time/moments.js";
import { keys } from "../../words/table.js";
import { count, hazard, names, question } from "../../words/words.js";

/** A claim as far as it is known, as JSON. */
export type Draft = Readonly<Record<string, unknown>>;

/** What a field holds, which decides how it is shown and written. */
type Kind = "word" | "party" | "names" | "perpetrators" | "span" | "count" | "position";

/** A place or party, with whatever else is known of it. */
export interface Named {
  id: string;
  name?: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  issuer: "party",
  speaker: "party",
  recipients: "names",
  suspects: "names",
  attributedTo: "names",
  targets: "names",
  places: "names",
  perpetrators: "perpetrators",
  issued: "span",
  validity: "span",
  began: "span",
  said: "span",
  killed: "count",
  injured: "count",
  position: "position",
};

const LABELS: Readonly<Record<string, string>> = {
  about: "About",
  attributedTo: "According to",
  audience: "Audience",
  basis: "Rests on",
  began: "Began",
  event: "Same event as",
  hazard: "Hazard",
  injured: "Injured",
  issued: "Warned on",
  issuer: "Who warned",
  killed: "Killed",
  outcome: "Outcome",
  perpetrators: "Who did it",
  places: "Where",
  polarity: "Affirms or denies",
  position: "Answer",
  predicate: "Question",
  publishedAt: "Published",
  quote: "Quote",
  recipients: "Who was warned",
  said: "Said on",
  speaker: "Who said it",
  suspects: "Suspected",
  targets: "Where",
  validity: "Valid",
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  warning: ["issuer", "audience", "issued", "hazard", "targets"],
  incident: ["hazard", "outcome", "began", "places"],
  statement: ["about", "predicate", "position", "speaker"],
};

const OFTEN: Readonly<Record<string, readonly string[]>> = {
  warning: ["recipients", "validity", "event"],
  incident: ["killed", "injured", "event"],
  statement: ["said", "quote"],
};

/** Fields of which a few words are possible. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  predicate: keys("question."),
  audience: ["public", "private"],
  outcome: ["occurred", "foiled", "disproved"],
  polarity: ["affirms", "denies"],
  basis: ["named", "anonymous", "document", "observation"],
};

/** The hazards that stories report most; any other can be written. */
export const HAZARDS: readonly string[] = [
  "cbrne.chemical",
  "fire.industrial",
  "fire.wildfire",
  "geo.avalanche",
  "geo.earthquake",
  "geo.landslide",
  "geo.tsunami",
  "geo.volcano",
  "infra.collapse",
  "met.flood",
  "met.tornado",
  "met.tropical-cyclone",
  "met.wind",
  "safety.crowd",
  "security.arson",
  "security.cyber-attack",
  "security.robbery",
  "security.terrorism",
  "security.terrorism.armed-assault",
  "security.terrorism.bombing",
  "security.terrorism.kidnapping",
  "transport.air",
  "transport.rail",
  "transport.road",
  "transport.water",
];

/** How an answer to a question is written; of one that is not here, a yes or a no, or a number. */
const ANSWERS: Readonly<Record<string, string>> = {
  "incident.began": "a day, such as 2024-03-22",
  "incident.injured": "such as 17, at least 17 or 17 to 20",
  "incident.killed": "such as 17, at least 17 or 17 to 20",
  "incident.outcome": "occurred, foiled or disproved",
  "incident.perpetrator": "names, with semicolons between them",
  "incident.place": "names, with semicolons between them",
  "warning.specificity": "none, general, country, region, city, district, site-kind or site",
  "warning.target": "names, with semicolons between them",
};

const NAMES_OF: Readonly<Record<string, "place" | "party">> = {
  issuer: "party",
  speaker: "party",
  recipients: "party",
  suspects: "party",
  attributedTo: "party",
  perpetrators: "party",
  targets: "place",
  places: "place",
};

/** What is looked up while a field is written; null: nothing. */
export function namesOf(field: string, claim: Draft): "place" | "party" | null {
  if (field === "position") {
    const answer = answerOf(claim.predicate, (claim.position ?? {}) as object);
    return answer === "where" ? "place" : answer === "parties" ? "party" : null;
  }
  return NAMES_OF[field] ?? null;
}

/** The names that are written in a field, each with what is known of it. */
export function namesIn(field: string, text: string, known: readonly Named[]): Named[] {
  const typed = text.trim();
  return typed === "" ? [] : isList(field) ? several(typed, known) : [named(typed, known)];
}

/** Whether several names can stand in a field. */
export function isList(field: string): boolean {
  return KINDS[field] !== "party";
}

/** How a field is written, where that is not plain; empty: it is. */
export function hint(field: string, claim: Draft): string {
  switch (KINDS[field] ?? "word") {
    case "span":
      return "2024-03-22, or 2024-03-22 to 2024-03-24";
    case "count":
      return "17, at least 17 or 17 to 20";
    case "position":
      return ANSWERS[String(claim.predicate)] ?? "yes or no";
    case "names":
    case "perpetrators":
      return "names, with semicolons between them";
    default:
      return "";
  }
}

/** In which form a question is answered. */
function answerOf(predicate: unknown, before: object): string {
  const known = ["truth", "count", "parties", "where", "scale", "when"].find(
    (kind) => kind in before,
  );
  if (known !== undefined) {
    return known;
  }
  switch (predicate) {
    case "incident.began":
      return "when";
    case "incident.outcome":
    case "warning.specificity":
      return "scale";
    case "incident.perpetrator":
      return "parties";
    case "incident.place":
    case "warning.target":
      return "where";
    default:
      return "count";
  }
}

const NO_FIELDS = new Set(["type", "id", "revision", "status", "story", "publishedAt"]);

export function label(field: string): string {
  return LABELS[field] ?? field;
}

/** The fields that are known, the required ones first. */
export function known(claim: Draft): string[] {
  const required = REQUIRED[String(claim.type)] ?? [];
  const others = Object.keys(claim).filter(
    (field) => !NO_FIELDS.has(field) && !required.includes(field),
  );
  return [...required.filter((field) => claim[field] !== undefined), ...others];
}

/** The required fields that are open. */
export function open(claim: Draft): string[] {
  const missing = (REQUIRED[String(claim.type)] ?? []).filter(
    (field) => claim[field] === undefined,
  );
  return claim.publishedAt === undefined ? ["publishedAt", ...missing] : missing;
}

const HAPPENED: readonly string[] = ["began", "issued"];

/** The times that no story says, which somebody has to look at before they are accepted. */
export function assumed({ fields }: Pick<ProposalOnDesk["proposal"], "fields">): string[] {
  return HAPPENED.filter((field) => fields[field]?.how === "DEFAULT");
}

/** The open fields, a time with the latest moment at which it can have been; empty: none is open. */
export function openInWords(claim: Draft, noLaterThan: string | null, moments: Moments): string {
  return open(claim)
    .map((field) => {
      const words = label(field).toLowerCase();
      return noLaterThan !== null && HAPPENED.includes(field)
        ? `${words} (no later than ${moments.moment(noLaterThan)})`
        : words;
    })
    .join(", ");
}

/** What an editor can change. */
export function editable(claim: Draft): string[] {
  const all = [
    ...(claim.publishedAt === undefined ? ["publishedAt"] : []),
    ...(REQUIRED[String(claim.type)] ?? []),
    ...known(claim),
    ...(OFTEN[String(claim.type)] ?? []),
  ];
  return [...new Set(all)];
}

/** A field in words. */
export function shown(field: string, value: unknown, moments: Moments): string {
  switch (KINDS[field] ?? "word") {
    case "span":
      return isSpan(value) ? moments.span(value) : String(value);
    case "word":
      return word(field, String(value));
    case "position":
      return position(value, moments);
    default:
      return written(field, value);
  }
}

function word(field: string, value: string): string {
  switch (field) {
    case "hazard":
      return hazard(value);
    case "predicate":
      return question(value);
    default:
      return value;
  }
}

function position(value: unknown, moments: Moments): string {
  const held = value as Record<string, unknown>;
  if ("parties" in held) {
    return names(held.parties as { name: string }[]);
  }
  if (typeof held.truth === "boolean") {
    return held.truth ? "yes" : "no";
  }
  return isSpan(held.when) ? moments.span(held.when) : written("position", value);
}

/** A field as an editor writes it; {@link read} understands it again. */
export function written(field: string, value: unknown): string {
  if (value === undefined) {
    return "";
  }
  switch (KINDS[field] ?? "word") {
    case "party":
      return nameOf(value as Named);
    case "names":
      return (value as Named[]).map(nameOf).join("; ");
    case "perpetrators":
      return (value as { parties: Named[] }).parties.map(nameOf).join("; ");
    case "span":
      return writtenSpan(value);
    case "count":
      return writtenCount(value);
    case "position":
      return writtenPosition(value as Record<string, unknown>);
    default:
      return String(value);
  }
}

function nameOf({ id, name }: Named): string {
  return name ?? id;
}

function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}

function writtenSpan(value: unknown): string {
  if (!isSpan(value)) {
    return String(value);
  }
  const from = value.from.replace(/T00:00:00\.000Z$/, "");
  const to = value.to.replace(/T23:59:59\.999Z$/, "");
  return from === to ? from : `${from} to ${to}`;
}

function writtenCount(value: unknown): string {
  if (typeof value === "number") {
    return String(value);
  }
  const { atLeast = null, atMost = null } = value as { atLeast?: number; atMost?: number };
  return count({ atLeast, atMost });
}

function writtenPosition(held: Record<string, unknown>): string {
  if (typeof held.truth === "boolean") {
    return held.truth ? "yes" : "no";
  }
  if ("count" in held) {
    return writtenCount(held.count);
  }
  const named = (held.parties ?? held.where) as Named[] | undefined;
  if (named !== undefined) {
    return named.map(nameOf).join("; ");
  }
  const { scale } = held as { scale?: { from: string; to: string } };
  if (scale !== undefined) {
    return scale.from === scale.to ? scale.from : `${scale.from} to ${scale.to}`;
  }
  return "when" in held ? writtenSpan(held.when) : JSON.stringify(held);
}

/** What is known beside what is written. */
export interface Knowledge {
  /** What stood there. */
  before: unknown;
  /** The claim as it is otherwise written. */
  claim: Draft;
  /** Whom the editor chose for this field, by name. */
  chosen: readonly Named[];
  /** Whom the story knows. */
  everybody: readonly Named[];
}

/**
 * What an editor has written; undefined: nothing. Names that are known keep what is known of them.
 *
 * @throws Error that says what is expected
 */
export function read(field: string, text: string, knowledge: Knowledge): unknown {
  const { before, claim, chosen, everybody } = knowledge;
  const typed = text.trim();
  if (typed === "") {
    return undefined;
  }
  if (typed === written(field, before) && chosen.length === 0) {
    return before;
  }
  const known = [...chosen, ...everybody];
  switch (KINDS[field] ?? "word") {
    case "party":
      return named(typed, known);
    case "names":
      return several(typed, known);
    case "perpetrators":
      return { ...(before as object | undefined), parties: several(typed, known) };
    case "span":
      return readSpan(typed);
    case "count":
      return readCount(typed);
    case "position":
      return readPosition(typed, (before ?? {}) as Record<string, unknown>, claim.predicate, known);
    default:
      return typed;
  }
}

function several(typed: string, everybody: readonly Named[]): Named[] {
  return typed
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => named(name, everybody));
}

/** Whom nobody knows gets an id that no register uses. */
function named(name: string, everybody: readonly Named[]): Named {
  const id = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return everybody.find((one) => nameOf(one) === name) ?? { id: `name:${id}`, name };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readSpan(typed: string): Span {
  const [from = "", to = from, ...more] = typed.split(/\s+to\s+/);
  if (more.length > 0 || !isMoment(from) || !isMoment(to)) {
    throw new Error("a day such as 2024-03-22 is expected, or two with “to” between them");
  }
  return {
    from: DAY.test(from) ? `${from}T00:00:00.000Z` : from,
    to: DAY.test(to) ? `${to}T23:59:59.999Z` : to,
  };
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(text) && !Number.isNaN(Date.parse(text));
}

function readCount(typed: string): { atLeast?: number; atMost?: number } {
  const [, bound = "", from, to] =
    /^(at least|at most)?\s*(\d{1,9})(?:\s+to\s+(\d{1,9}))?$/i.exec(typed) ?? [];
  if (from === undefined || (bound !== "" && to !== undefined)) {
    throw new Error("a number is expected, such as 17, at least 17, at most 17 or 17 to 20");
  }
  const number = Number(from);
  switch (bound.toLowerCase()) {
    case "at least":
      return { atLeast: number };
    case "at most":
      return { atMost: number };
    default:
      return { atLeast: number, atMost: to === undefined ? number : Number(to) };
  }
}

function readPosition(
  typed: string,
  before: Record<string, unknown>,
  predicate: unknown,
  known: readonly Named[],
): object {
  if (/^(yes|no)$/i.test(typed)) {
    return { truth: typed.toLowerCase() === "yes" };
  }
  switch (answerOf(predicate, "truth" in before ? {} : before)) {
    case "parties":
      return { ...before, parties: several(typed, known) };
    case "where":
      return { where: several(typed, known) };
    case "scale": {
      const [from = "", to = from] = typed.split(/\s+to\s+/);
      return { scale: { from, to } };
    }
    case "when":
      return { when: readSpan(typed) };
    default:
      if (ANSWERS[String(predicate)] === undefined && !/\d/.test(typed)) {
        throw new Error("yes or no is expected");
      }
      return { count: readCount(typed) };
  }
}

/**
 * Everybody or every place that some claims name, each once.
 *
 * @param of null: both
 */
export function everybody(claims: readonly Draft[], of: "place" | "party" | null = null): Named[] {
  const found = new Map<string, Named>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) {
      return;
    }
    if ("id" in value && "name" in value && typeof value.name === "string") {
      found.set(String(value.id), value as Named);
    }
    Object.values(value).forEach(visit);
  };
  for (const claim of claims) {
    Object.entries(claim)
      .filter(([field]) => of === null || namesOf(field, claim) === of)
      .forEach(([, value]) => visit(value));
  }
  return [...found.values()];
}
