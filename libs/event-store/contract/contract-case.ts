import type { EventStore } from '#event-store';
import type { Instant } from '#kernel';

/** What the port promises (DESIGN.md, "Event store", and its docstrings). Each has at least one case. */
export const promises = [
  'expected revision',
  'racing writers',
  'idempotence',
  'refused appends',
  'all or nothing',
  'order',
  'reading',
  'no gap and no skip',
  'subscription',
  'payloads and names',
  'envelope',
  'lifetime',
] as const;

export type StorePromise = (typeof promises)[number];

/** A store that may hold other streams already, such as a server that many runs share. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** What the clock of the store says, which is a server's own for some. */
  now(): Instant;
  /** Closes the store and opens the same log again. */
  reopen(): Promise<EventStore>;
  /** Closes what is open and takes away what was made. */
  dispose(): Promise<void>;
  /** Milliseconds after which what is promised, and did not come, is given up. */
  readonly patience: number;
}

export type OpenStore = () => Promise<StoreUnderTest>;

/** Throws what is wrong; needs no test framework, so that broken stores can be put to it and must fail. */
export interface ContractCase {
  readonly promise: StorePromise;
  readonly name: string;
  run(open: OpenStore): Promise<void>;
}

export const casesOf =
  (promise: StorePromise) =>
  (name: string, check: (subject: StoreUnderTest) => Promise<void>): ContractCase => ({
    promise,
    name,
    run: async (open) => {
      const subject = await open();
      try {
        await check(subject);
      } finally {
        await subject.dispose();
      }
    },
  });
