/** So many milliseconds lie between two looks at least, however much changes. */
const BETWEEN_LOOKS = 300;

/** While a page is hidden it keeps no connection: browsers open six to one server, for all pages. */
export class Changes {
  private readonly listeners = new Set<() => void>();
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isStale = false;

  start(): void {
    document.addEventListener("visibilitychange", () => this.follow());
    this.follow();
  }

  /** Tells of changes until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private follow(): void {
    if (document.visibilityState === "hidden") {
      this.source?.close();
      this.source = null;
    } else if (this.source === null) {
      this.connect();
    }
  }

  private connect(): void {
    const source = new EventSource("/stream/changes");
    for (const event of ["changed", "silent", "back"]) {
      source.addEventListener(event, () => this.soon());
    }
    source.addEventListener("error", () => this.lost(source));
    this.source = source;
  }

  /** A browser comes back by itself, except after an answer that is no stream. */
  private lost(source: EventSource): void {
    this.soon();
    if (source.readyState === EventSource.CLOSED && this.source === source) {
      this.source = null;
      setTimeout(() => this.follow(), 10 * BETWEEN_LOOKS);
    }
  }

  /** At once, unless it has just been announced; then once more a little later. */
  private soon(): void {
    if (this.timer !== null) {
      this.isStale = true;
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.isStale) {
        this.isStale = false;
        this.soon();
      }
    }, BETWEEN_LOOKS);
    for (const listener of this.listeners) {
      listener();
    }
  }
}
