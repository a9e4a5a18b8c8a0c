import { StoreUnavailable } from '#event-store';
import { asStoreError } from './faults.ts';

/**
 * What those have met who are trying again, as long as they try. Subscriptions try for ever, so a server that is away is
 * in here for as long as anybody follows the log, and out again as soon as it answers.
 */
export class Troubles {
  readonly #met = new Map<object, StoreUnavailable>();

  constructor(private readonly server: string) {}

  get last(): StoreUnavailable | null {
    return [...this.#met.values()].at(-1) ?? null;
  }

  met(who: object, error: unknown): void {
    const trouble = asStoreError(error, this.server);
    this.#met.delete(who);
    if (trouble instanceof StoreUnavailable) this.#met.set(who, trouble);
  }

  over(who: object): void {
    this.#met.delete(who);
  }
}
