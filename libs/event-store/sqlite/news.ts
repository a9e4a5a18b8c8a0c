/** Lets subscriptions sleep until there may be something new. */
export class News {
  readonly #sleepers = new Set<() => void>();

  announce(): void {
    for (const wake of this.#sleepers) wake();
  }

  /** Ends at the next announcement, when the signal says so, or after `atMost` milliseconds; never fails. */
  next(signal: AbortSignal, atMost?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = atMost === undefined ? undefined : setTimeout(() => wake(), atMost);
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#sleepers.delete(wake);
        resolve();
      };
      signal.addEventListener('abort', wake);
      this.#sleepers.add(wake);
    });
  }
}
