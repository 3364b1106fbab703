import type { Side } from "../api/records.js";
import type { Moments } from "../time/moments.js";
import { row, words } from "./table.js";
import { count, named } from "./words.js";

/** What is held on which question. */
export type Stance = Pick<Side, "position" | "denied"> & { predicate: string };

/** Rungs that name nothing. */
const GENERAL = ["none", "general"];
/** So many names are listed, in the headlines of the pipeline too. */
const NAMES = 3;
/** After it stands what answers a question by itself. */
const BAR = "|";

/** What is held on a question, as the second half of a sentence: "the warning named the site". */
export function phrase(stance: Stance, moments: Moments): string {
  return filled(template(stance).replace(BAR, ""), stance, moments);
}

/** The same as an answer beside its question: "named the site". */
export function answer(stance: Stance, moments: Moments): string {
  const whole = template(stance);
  const own = row(`answer.${stance.predicate}`, "{0}");
  return filled(own ?? whole.slice(whole.indexOf(BAR) + 1), stance, moments).trimStart();
}

function filled(template: string, stance: Stance, moments: Moments): string {
  const { position, denied } = stance;
  const isNo = "truth" in position ? position.truth === denied : denied;
  return template.replace("{not}", isNo ? " not" : "").replace("{0}", () => value(stance, moments));
}

/** Rows of the table without what is held; a question of the settings is called by its name. */
function template({ predicate, position, denied }: Stance): string {
  if ("scale" in position && predicate === "warning.specificity") {
    return specificity(position.scale, denied);
  }
  if ("scale" in position && predicate === "incident.outcome") {
    return `it${BAR} ${outcome(position.scale, denied)}`;
  }
  return row(`position.${predicate}`, "{0}") ?? `${predicate} is${BAR}{not} {0}`;
}

function specificity({ from, to }: { from: string; to: string }, isDenial: boolean): string {
  const denied = isDenial ? ".denied" : "";
  if (GENERAL.includes(to)) {
    return words(`specificity.general${denied}`);
  }
  return words(`specificity.${GENERAL.includes(from) ? "at-most" : "named"}${denied}`, "{0}");
}

/** Who denies a range denies both of its ends. */
function outcome({ from, to }: { from: string; to: string }, isDenial: boolean): string {
  return [...new Set([from, to])]
    .map((rung) =>
      isDenial
        ? (row(`outcome.${rung}.denied`) ?? `was not ${rung}`)
        : (row(`outcome.${rung}`) ?? `was ${rung}`),
    )
    .join(isDenial ? " and " : " or ");
}

function value({ predicate, position }: Stance, moments: Moments): string {
  if ("count" in position) {
    return count(position.count);
  }
  if ("scale" in position) {
    return predicate === "warning.specificity" ? rungs(position.scale) : range(position.scale);
  }
  if ("when" in position) {
    return moments.span(position.when);
  }
  if ("parties" in position) {
    return named(position.parties, NAMES) + (position.exclusive ? " alone" : "");
  }
  return "where" in position ? named(position.where, NAMES) : "true";
}

function range({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from} to ${to}`;
}

function rungs({ from, to }: { from: string; to: string }): string {
  const [low, high] = [from, to].map((rung) => row(`rung.${rung}`) ?? rung) as [string, string];
  if (from === to || GENERAL.includes(from)) {
    return high;
  }
  return to === "site" ? `at least ${low}` : `${low} to ${high}`;
}
