import type { AnyEvent, Count } from "../api/records.js";
import { useApp } from "../app.js";
import { badgesOf } from "../words/badges.js";
import { count } from "../words/words.js";

/** What is to be known of an event at a glance, the same in every list and on its own page. */
export function Badges({ of }: { of: AnyEvent }) {
  const { moments } = useApp();
  return (
    <>
      {badgesOf(of, moments).map(({ words, tone }) => (
        <span key={words} class={`badge ${tone}`}>
          {words}
        </span>
      ))}
    </>
  );
}

/** A toll with its name; one that somebody contradicts says so. */
export function Toll(props: { of: AnyEvent; toll: "killed" | "injured" }) {
  const { of, toll } = props;
  const figure = of.type === "incident" ? of[toll] : null;
  return figure === null ? null : (
    <>
      <Figure of={figure} isDisputed={of.disputed.includes(`incident.${toll}`)} /> {toll}
    </>
  );
}

/** A number as it was reported. */
export function Figure({ of, isDisputed }: { of: Count; isDisputed: boolean }) {
  return (
    <>
      {count(of)}
      {isDisputed && (
        <>
          {" "}
          <span class="badge strong">disputed</span>
        </>
      )}
    </>
  );
}
