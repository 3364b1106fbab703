import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useState } from "preact/hooks";
import { ask } from "./ask.js";
import type { Changes } from "./changes.js";
import { refetcher } from "./refetch.js";
import { Outdated } from "./outdated.js";

export const ChangesContext = createContext<Changes | null>(null);
export const OutdatedContext = createContext(new Outdated());

/** An answer, kept while a newer one is on its way; the problem of the last try. */
export interface Asked<T> {
  answer: T | null;
  problem: Error | null;
  /** Whether the answer is to what was asked before, or there is none yet. */
  isOld: boolean;
}

interface Looked<T> {
  path: string | null;
  answer: T | null;
  problem: Error | null;
}

const NOTHING = { path: null, answer: null, problem: null };

/** What an address of the API says, again after every change; null asks nothing. */
export function useQuery<T>(path: string | null): Asked<T> {
  return useAnswer(path, () => ask<T>(path ?? ""));
}

/** The same for several addresses together. */
export function useQueries<T>(paths: readonly string[]): Asked<T[]> {
  const key = paths.length === 0 ? null : paths.join("\n");
  return useAnswer(key, () => Promise.all(paths.map((path) => ask<T>(path))));
}

/** Whether some of the page is not yet what it is asked to be. */
export function useIsOutdated(): boolean {
  const outdated = useContext(OutdatedContext);
  const [isAny, setAny] = useState(outdated.isAny);
  useLayoutEffect(() => {
    setAny(outdated.isAny);
    return outdated.listen(() => setAny(outdated.isAny));
  }, [outdated]);
  return isAny;
}

/** The same for what takes several questions; the key says what is asked, null asks nothing. */
export function useAnswer<T>(path: string | null, how: () => Promise<T>): Asked<T> {
  const changes = useContext(ChangesContext);
  const [looked, setLooked] = useState<Looked<T>>(NOTHING);
  useEffect(() => {
    if (path === null) {
      return;
    }
    const looking = refetcher(how, (seen) =>
      setLooked((before) =>
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
  const isOld = path !== null && looked.path !== path;
  useCounted(isOld);
  return path === null
    ? { answer: null, problem: null, isOld }
    : { answer: looked.answer, problem: isOld ? null : looked.problem, isOld };
}

/** Before the browser draws: nobody sees the label of one moment over what belongs to another. */
export function useCounted(isOld: boolean): void {
  const outdated = useContext(OutdatedContext);
  useLayoutEffect(() => (isOld ? outdated.enter() : undefined), [isOld, outdated]);
}
