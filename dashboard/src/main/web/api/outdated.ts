/**
 * Counts the answers on the page that are not yet those that are asked for. As long as there are
 * any, what is shown belongs to no one moment.
 */
export class Outdated {
  private count = 0;
  private readonly listeners = new Set<() => void>();

  get isAny(): boolean {
    return this.count > 0;
  }

  /** One more, until the returned function is called. */
  enter(): () => void {
    this.change(1);
    return () => this.change(-1);
  }

  /** Tells when there are some and when there are none any more. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private change(by: number): void {
    const before = this.isAny;
    this.count += by;
    if (this.isAny !== before) {
      this.listeners.forEach((listener) => listener());
    }
  }
}
