import type { Span } from "../../api/records.js";
import type { Moments } from "../../time/moments.js";
import { count, hazard, names } from "../../words/words.js";

/** A claim as far as it is known, as JSON. */
export type Draft = Readonly<Record<string, unknown>>;

/** What a field holds, which decides how it is shown and written. */
type Kind = "word" | "party" | "names" | "perpetrators" | "span" | "count" | "position";

interface Named {
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
  audience: ["public", "private"],
  outcome: ["occurred", "foiled", "disproved"],
  polarity: ["affirms", "denies"],
  basis: ["named", "anonymous", "document", "observation"],
};

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
      return field === "hazard" ? hazard(String(value)) : String(value);
    case "position":
      return position(value, moments);
    default:
      return written(field, value);
  }
}

function position(value: unknown, moments: Moments): string {
  const held = value as Record<string, unknown>;
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
  if ("parties" in held) {
    return names(held.parties as { name: string }[]);
  }
  const { scale } = held as { scale?: { from: string; to: string } };
  if (scale !== undefined) {
    return scale.from === scale.to ? scale.from : `${scale.from} to ${scale.to}`;
  }
  return "when" in held ? writtenSpan(held.when) : JSON.stringify(held);
}

/**
 * What an editor has written; undefined: nothing. Names that are known keep what is known of them.
 *
 * @param before what stood there
 * @throws Error that says what is expected
 */
export function read(
  field: string,
  text: string,
  before: unknown,
  everybody: readonly Named[],
): unknown {
  const told = text.trim();
  if (told === "") {
    return undefined;
  }
  if (told === written(field, before)) {
    return before;
  }
  switch (KINDS[field] ?? "word") {
    case "party":
      return named(told, everybody);
    case "names":
      return several(told, everybody);
    case "perpetrators":
      return { ...(before as object | undefined), parties: several(told, everybody) };
    case "span":
      return readSpan(told);
    case "count":
      return readCount(told);
    case "position":
      return readPosition(told, (before ?? {}) as Record<string, unknown>, everybody);
    default:
      return told;
  }
}

function several(told: string, everybody: readonly Named[]): Named[] {
  return told
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

function readSpan(told: string): Span {
  const [from = "", to = from, ...more] = told.split(/\s+to\s+/);
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

function readCount(told: string): { atLeast?: number; atMost?: number } {
  const [, bound = "", from, to] =
    /^(at least|at most)?\s*(\d{1,9})(?:\s+to\s+(\d{1,9}))?$/i.exec(told) ?? [];
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
  told: string,
  before: Record<string, unknown>,
  everybody: readonly Named[],
): object {
  if (/^(yes|no)$/i.test(told)) {
    return { truth: told.toLowerCase() === "yes" };
  }
  if ("parties" in before) {
    return { ...before, parties: several(told, everybody) };
  }
  if ("scale" in before) {
    const [from = "", to = from] = told.split(/\s+to\s+/);
    return { scale: { from, to } };
  }
  if ("when" in before) {
    return { when: readSpan(told) };
  }
  return { count: readCount(told) };
}

/** Everybody and every place that some claims name, each once. */
export function everybody(claims: readonly Draft[]): Named[] {
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
  claims.flatMap((claim) => Object.values(claim)).forEach(visit);
  return [...found.values()];
}
