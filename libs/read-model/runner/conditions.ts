/** `true` and `false` are answers; `null` asks for patience. */
type Condition = () => boolean | null;

/** Conditions that callers wait for; looked at again whenever there is news. */
export class Conditions {
  readonly #looks = new Set<() => void>();

  /** Resolves with the condition's answer; with `false` when the signal comes first. */
  async wait(condition: Condition, signal: AbortSignal): Promise<boolean> {
    const now = condition();
    if (now !== null || signal.aborted) return now ?? false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const look = (): void => {
      const answer = condition();
      if (answer !== null || signal.aborted) resolve(answer ?? false);
    };
    this.#looks.add(look);
    signal.addEventListener('abort', look);
    try {
      return await promise;
    } finally {
      this.#looks.delete(look);
      signal.removeEventListener('abort', look);
    }
  }

  news(): void {
    for (const look of this.#looks) look();
  }
}
