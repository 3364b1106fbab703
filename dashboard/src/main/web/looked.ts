import { createContext } from "preact";

const KEY = "looked";
/** So many events are remembered, those looked at last. */
const MOST = 200;

type Kept = Pick<Storage, "getItem" | "setItem">;

/**
 * How many claims of an event a reader has seen, kept in the browser alone. It counts claims instead
 * of comparing moments: a claim of long ago that comes late is new as well.
 */
export class Looked {
  private readonly before: ReadonlyMap<string, number>;
  private readonly seen: Map<string, number>;
  private readonly reached = new Set<string>();

  constructor(private readonly kept: Kept | null) {
    this.before = new Map(read(kept));
    this.seen = new Map(this.before);
  }

  /** How many of an event's claims came since an earlier visit; 0 where there was none. */
  newOf(event: string, claims: number): number {
    const before = this.reached.has(event) ? this.seen.get(event) : this.before.get(event);
    return Math.max(0, claims - (before ?? claims));
  }

  /** A list shows the event: what is new stays marked until the reader leaves. */
  show(event: string, claims: number): void {
    if (!this.reached.has(event)) {
      this.remember(event, claims);
    }
  }

  /** The reader has opened the event: nothing of it is new any more. */
  reach(event: string, claims: number): void {
    this.reached.add(event);
    this.remember(event, claims);
  }

  private remember(event: string, claims: number): void {
    this.seen.delete(event);
    this.seen.set(event, claims);
    this.kept?.setItem(KEY, JSON.stringify([...this.seen].slice(-MOST)));
  }
}

/** What the browser kept; what is not of this form was not kept by this page. */
function read(kept: Kept | null): [string, number][] {
  const text = kept?.getItem(KEY) ?? null;
  if (text === null) {
    return [];
  }
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is [string, number] {
  return (
    Array.isArray(entry) &&
    entry.length === 2 &&
    typeof entry[0] === "string" &&
    Number.isSafeInteger(entry[1])
  );
}

export const LookedContext = createContext(new Looked(null));
