/** Looks again whenever it is asked to, never twice at once, and always once more after a change. */
export interface Refetcher {
  look(): void;
  stop(): void;
}

/** What came of looking. */
export type Seen<T> = { answer: T } | { problem: Error };

export function refetcher<T>(ask: () => Promise<T>, publish: (seen: Seen<T>) => void): Refetcher {
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
      publish(seen);
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
