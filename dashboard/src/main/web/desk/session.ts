import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { Problem, send } from "../api/ask.js";
import type { Desk } from "../api/records.js";

/** What follows it in the address is a code that is good once, and is sent to nobody by itself. */
const CODE = "#desk=";

/** Who decides on this page. */
export interface DeskSession extends Desk {
  /** Signs in by a token; fails with what to say. */
  signIn(token: string): Promise<void>;
  signOut(): Promise<void>;
}

const NOBODY: Desk = { open: false, name: null };

export const DeskContext = createContext<DeskSession>({
  ...NOBODY,
  signIn: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
});

export function useDesk(): DeskSession {
  return useContext(DeskContext);
}

/** The code in the address, which is taken out of it so that it is not passed on. */
function takenCode(): string | null {
  if (!window.location.hash.startsWith(CODE)) {
    return null;
  }
  const code = decodeURIComponent(window.location.hash.slice(CODE.length));
  history.replaceState(history.state, "", window.location.pathname + window.location.search);
  return code;
}

/** Asked once: a server that has no desk when the page is loaded has none later. */
export function useDeskSession(): DeskSession {
  const [desk, setDesk] = useState<Desk>(NOBODY);
  const signIn = async (token: string) => {
    setDesk(await send<Desk>("POST", "/api/desk", { token }));
  };
  useEffect(() => {
    const ask = () => send<Desk>("GET", "/api/desk").then(setDesk, () => setDesk(NOBODY));
    const code = takenCode();
    void (code === null ? ask() : signIn(code).catch(ask));
  }, []);
  const signOut = async () => {
    await send<null>("DELETE", "/api/desk");
    setDesk({ ...desk, name: null });
  };
  return { ...desk, signIn, signOut };
}

/** What is sent; who and when are filled in by the server. */
export type NewDecision =
  | { verdict: "confirmed" | "dismissed" | "same" | "different"; subject: object; reason?: string }
  | { verdict: "muted"; subject: object; until: string }
  | { id: string; revision: number; status: "retracted" };

/** Publishes a decision; its id. What follows from it comes as any other news does. */
export async function decide(decision: NewDecision): Promise<string> {
  const { ids } = await send<{ ids: string[] }>("POST", "/api/decisions", decision);
  const [id] = ids;
  if (id === undefined) {
    throw new Problem(0, "The server did not say what it published.");
  }
  return id;
}
