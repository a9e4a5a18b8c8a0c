import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** A server that may hold other streams already, as a fact meets it: through the unmodified client. */
export interface ServerUnderTest {
  readonly client: EventStoreDBClient;
  /** A name that nobody has used, in the name space of this run. */
  newStream(): string;
  dispose(): Promise<void>;
}

export type OpenServer = () => Promise<ServerUnderTest>;

/** Which observation a fact rests on: a row of the table of what a real server was seen to do, or the server's source. */
export type Source = `observed on 24.6.0: ${'append' | 'read' | 'subscribe' | 'faults' | 'batch append'}` | 'source';

/** What a server does. Throws what is otherwise; needs no test framework, so that broken servers can be put to it. */
export interface Fact {
  readonly source: Source;
  readonly says: string;
  check(server: ServerUnderTest): Promise<void>;
}

export const factsOf =
  (source: Source) =>
  (says: string, check: Fact['check']): Fact => ({ source, says, check });

/** A small event; each has an id of its own. */
export const event = (data: Record<string, unknown> = {}) => jsonEvent({ type: 'Observed', data });

export const events = (count: number) => Array.from({ length: count }, (_, number) => event({ number }));
