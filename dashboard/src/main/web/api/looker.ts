/** Looks again whenever it is told to, never twice at once, and always once more after a change. */
export interface Looker {
  look(): void;
  stop(): void;
}

/** What came of looking. */
export type Seen<T> = { answer: T } | { problem: Error };

export function looker<T>(ask: () => Promise<T>, tell: (seen: Seen<T>) => void): Looker {
  let isBusy = false;
  let isStale = false;
  let isStopped = false;

  async function look(): Promise<void> {
    isStale = isBusy;
    if (isBusy || isStopped) {
      return;
    }
    isBusy = true;
    const seen = await ask().then(
      (answer) => ({ answer }),
      (problem: Error) => ({ problem }),
    );
    isBusy = false;
    if (!isStopped) {
      tell(seen);
      if (isStale) {
        void look();
      }
    }
  }

  return {
    look: () => void look(),
    stop: () => {
      isStopped = true;
    },
  };
}
