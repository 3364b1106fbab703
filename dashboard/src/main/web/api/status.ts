import { useContext, useEffect, useState } from "preact/hooks";
import { ask } from "./ask.js";
import type { Status } from "./records.js";
import { ChangesContext } from "./use.js";

const BETWEEN_LOOKS = 3_000;

/** How the server is; silence looks like calm, so it is asked again and again. */
export interface Health {
  /** What it said last; null: nothing yet. */
  status: Status | null;
  /** Since when it has not answered; null: it answers, or has not been asked. */
  lostSince: string | null;
}

/** One answer after another: when the first of those that failed was asked for stays. */
export function after(before: Health, answer: Status | null, now: string): Health {
  return answer === null
    ? { status: before.status, lostSince: before.lostSince ?? now }
    : { status: answer, lostSince: null };
}

/** Asked every few seconds, and at once when something has changed or fallen silent. */
export function useHealth(): Health {
  const changes = useContext(ChangesContext);
  const [health, setHealth] = useState<Health>({ status: null, lostSince: null });
  useEffect(() => {
    const show = (answer: Status | null) =>
      setHealth((before) => after(before, answer, new Date().toISOString()));
    const look = () =>
      void ask<Status>("/api/status").then(show, () => {
        show(null);
      });
    look();
    const timer = setInterval(look, BETWEEN_LOOKS);
    const leave = changes?.listen(look);
    return () => {
      clearInterval(timer);
      leave?.();
    };
  }, [changes]);
  return health;
}
