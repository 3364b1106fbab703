import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useApp } from "../app.js";
import { decide, type NewDecision, useDesk } from "./session.js";
import type { ShownDecision } from "./words.js";

/** So long it may take until what follows from a decision is shown, before one is asked to wait. */
const PATIENCE_MILLIS = 10_000;

/** What the desk can do here, and how it went. */
export interface Acts {
  /** Whether the reader may decide; nobody decides in the past. */
  mayDecide: boolean;
  isBusy: boolean;
  /** What to say about the last act; empty: nothing. */
  said: string;
  decide(decision: NewDecision): void;
}

/**
 * Decides, and is busy until the page shows what came of it.
 *
 * @param shown changes when what was decided is shown
 */
export function useActs(shown: string): Acts {
  const { name } = useDesk();
  const isNow = useApp().location.asOf === null;
  const [waiting, setWaiting] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (waiting !== null && waiting !== shown) {
      setWaiting(null);
      setSaid("");
    }
  }, [waiting, shown]);
  useEffect(() => {
    const late = () => {
      setWaiting(null);
      setSaid("Published. What follows from it comes when the pipeline has read it.");
    };
    const timer = waiting === null ? undefined : setTimeout(late, PATIENCE_MILLIS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return {
    mayDecide: name !== null && isNow,
    isBusy: waiting !== null,
    said,
    decide: (decision) => {
      setWaiting(shown);
      setSaid("Publishing …");
      decide(decision).catch((problem: Error) => {
        setWaiting(null);
        setSaid(`Not published: ${problem.message}`);
      });
    },
  };
}

/** What was decided, each with a way back, and what can be decided now. */
export function DeskRow(props: {
  name: string;
  shown: readonly ShownDecision[];
  acts: Acts;
  children: ComponentChildren;
}) {
  const { shown, acts } = props;
  if (shown.length === 0 && !acts.mayDecide) {
    return null;
  }
  return (
    <div class="desk" role="group" aria-label={`Desk: ${props.name}`}>
      {shown.map((decision) => (
        <p key={decision.id} class="decided small">
          {decision.words}{" "}
          {acts.mayDecide && (
            <ActButton
              label="Undo"
              name={`Undo: ${decision.words}`}
              acts={acts}
              act={() =>
                acts.decide({
                  id: decision.id,
                  revision: decision.revision + 1,
                  status: "retracted",
                })
              }
            />
          )}
        </p>
      ))}
      {acts.mayDecide && <div class="acts">{props.children}</div>}
      <p class="small said" role="status">
        {acts.said}
      </p>
    </div>
  );
}

/** One thing to do. */
export function ActButton(props: { label: string; name: string; acts: Acts; act: () => void }) {
  return (
    <button type="button" aria-label={props.name} disabled={props.acts.isBusy} onClick={props.act}>
      {props.label}
    </button>
  );
}

/** Dismisses after asking why, which may stay open. */
export function Dismissing(props: {
  name: string;
  acts: Acts;
  dismiss: (reason: string | null) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!isOpen) {
    return (
      <ActButton
        label="Dismiss …"
        name={`Dismiss: ${props.name}`}
        acts={props.acts}
        act={() => setOpen(true)}
      />
    );
  }
  const submit = (event: Event) => {
    event.preventDefault();
    setOpen(false);
    props.dismiss(reason.trim() === "" ? null : reason.trim());
  };
  return (
    <form class="dismissing" onSubmit={submit}>
      <label>
        Why{" "}
        <input
          type="text"
          value={reason}
          maxLength={500}
          placeholder="may be left open"
          ref={(input) => input?.focus()}
          onInput={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
        />
      </label>{" "}
      <button type="submit">Dismiss</button>{" "}
      <button type="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
    </form>
  );
}

/** With a reason only where there is one. */
export function because(reason: string | null): { reason?: string } {
  return reason === null ? {} : { reason };
}
