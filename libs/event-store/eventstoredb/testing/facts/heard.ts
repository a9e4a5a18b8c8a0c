import type { AllStreamSubscription, RecordedEvent, StreamSubscription } from '@eventstore/db-client';

const PATIENCE = 5_000;

/** What a subscription says, in the order in which it says it. */
export class Heard {
  readonly events: RecordedEvent[] = [];
  readonly said: string[] = [];
  readonly errors: Error[] = [];
  #look = (): void => undefined;

  constructor(private readonly subscription: AllStreamSubscription | StreamSubscription) {
    subscription.on('data', ({ event }) => {
      if (!event) return;
      this.events.push(event);
      this.#hear('event');
    });
    subscription.on('error', (error) => {
      this.errors.push(error);
      this.#hear('error');
    });
    for (const mark of ['confirmation', 'caughtUp', 'end', 'close'] as const)
      subscription.on(mark, () => this.#hear(mark));
  }

  /** @throws when it does not become so */
  until(what: string, isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The subscription did not bring ${what}.`)), PATIENCE);
      this.#look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        resolve();
      };
      this.#look();
    });
  }

  untilSaid(mark: string): Promise<void> {
    return this.until(mark, () => this.said.includes(mark));
  }

  untilEvents(count: number): Promise<void> {
    return this.until(`${count} events`, () => this.events.length >= count);
  }

  async stop(): Promise<void> {
    await this.subscription.unsubscribe();
    await this.untilSaid('close');
  }

  #hear(what: string): void {
    this.said.push(what);
    this.#look();
  }
}
