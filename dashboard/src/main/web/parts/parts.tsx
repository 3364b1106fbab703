import type { ComponentChildren } from "preact";
import type { Asked } from "../api/use.js";
import { plain } from "../words/words.js";

/** A state; its colour repeats what the word says, and judges nobody. */
export function Badge(props: { of: string; children?: ComponentChildren }) {
  return (
    <span class={`badge ${tone(props.of)}`}>
      {plain(props.of)}
      {props.children}
    </span>
  );
}

function tone(symbol: string): string {
  switch (symbol) {
    case "OPEN":
      return "strong";
    case "HIGH":
      return "weighty";
    default:
      return "quiet";
  }
}

export function Section(props: {
  id: string;
  title: string;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <section class={props.class} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** What to say where there is nothing. */
export function Empty(props: { children: ComponentChildren }) {
  return <p class="empty">{props.children}</p>;
}

/** The answer, or what to say until it is here. */
export function Answered<T>(props: {
  asked: Asked<T>;
  children: (answer: T) => ComponentChildren;
}) {
  const { answer, problem } = props.asked;
  return (
    <>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem.message}
        </p>
      )}
      {answer === null
        ? problem === null && <p class="empty">Loading …</p>
        : props.children(answer)}
    </>
  );
}
