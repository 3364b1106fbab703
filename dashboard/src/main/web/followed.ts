import { createContext } from "preact";

const KEY = "followed";
/** So many events can be followed; of more, those that were chosen last. */
const MOST = 100;

type Kept = Pick<Storage, "getItem" | "setItem">;

/** The events that a reader follows, kept in the browser alone. */
export class Followed {
  private readonly events: Set<string>;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly kept: Kept | null) {
    this.events = new Set(read(kept));
  }

  get isAny(): boolean {
    return this.events.size > 0;
  }

  has(event: string): boolean {
    return this.events.has(event);
  }

  /** Follows an event, or follows it no more. */
  set(event: string, isFollowed: boolean): void {
    this.events.delete(event);
    if (isFollowed) {
      this.events.add(event);
    }
    this.kept?.setItem(KEY, JSON.stringify([...this.events].slice(-MOST)));
    for (const listener of this.listeners) {
      listener();
    }
  }

  /** Whether an alert is on a followed event, or on a question of one. */
  concerns(subject: string): boolean {
    return [...this.events].some((event) => subject === event || subject.startsWith(`${event} `));
  }

  /** Tells of changes until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** What the browser kept; what is not of this form was not kept by this page. */
function read(kept: Kept | null): string[] {
  try {
    const all: unknown = JSON.parse(kept?.getItem(KEY) ?? "[]");
    return Array.isArray(all) ? all.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

export const FollowedContext = createContext(new Followed(null));
