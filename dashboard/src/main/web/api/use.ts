import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { ask } from "./ask.js";
import type { Changes } from "./changes.js";
import { looker } from "./looker.js";

export const ChangesContext = createContext<Changes | null>(null);

/** An answer, kept while a newer one is on its way; the problem of the last try. */
export interface Asked<T> {
  path: string | null;
  answer: T | null;
  problem: Error | null;
}

/** What an address of the API says, again after every change; null asks nothing. */
export function useAsk<T>(path: string | null): Asked<T> {
  return useLook(path, () => ask<T>(path ?? ""));
}

/** The same for several addresses together. */
export function useAsks<T>(paths: readonly string[]): Asked<T[]> {
  const key = paths.length === 0 ? null : paths.join("\n");
  return useLook(key, () => Promise.all(paths.map((path) => ask<T>(path))));
}

function useLook<T>(path: string | null, how: () => Promise<T>): Asked<T> {
  const changes = useContext(ChangesContext);
  const [asked, setAsked] = useState<Asked<T>>({ path: null, answer: null, problem: null });
  useEffect(() => {
    if (path === null) {
      return;
    }
    const looking = looker(how, (seen) =>
      setAsked((before) =>
        "answer" in seen
          ? { path, answer: seen.answer, problem: null }
          : { path, answer: before.path === path ? before.answer : null, problem: seen.problem },
      ),
    );
    looking.look();
    const leave = changes?.listen(looking.look);
    return () => {
      looking.stop();
      leave?.();
    };
  }, [path, changes]);
  return asked;
}
