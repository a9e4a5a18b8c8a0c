import { WrongExpectedVersionError } from '@eventstore/db-client';
import {
  type Appended,
  type ExpectedRevision,
  type NewEvent,
  type Revision,
  RevisionConflict,
  StoreUnavailable,
  type StreamName,
} from '#event-store';
import type { Clock } from '#kernel';
import { OneAtATime } from '../one-at-a-time.ts';
import type { Caller } from './caller.ts';
import type { Installation } from './installation.ts';
import { KnownStreams } from './known-streams.ts';
import type { PageReader } from './page-reader.ts';
import { type Outgoing, positionOf, toServer } from './recorded-event.ts';

/**
 * Appends until it is answered. The server knows a repeated append surely only where it is told the revision; for `any`
 * it asks a memory that is short, and that it loses when it is started again. So every append names a revision, and the
 * same one each time that it is tried.
 */
export class Appender {
  readonly #turns = new OneAtATime<StreamName>();
  readonly #known: KnownStreams;

  constructor(
    private readonly caller: Caller,
    private readonly installation: Installation,
    reader: PageReader,
    private readonly clock?: Clock,
  ) {
    this.#known = new KnownStreams(reader);
  }

  /** @throws {RevisionConflict} {AppendRefused} {StoreUnavailable} */
  append(stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (typeof expected === 'number' || expected === 'none') return this.at(expected, stream, this.#fresh(events));
    return this.#turns.run(stream, () => this.#behindTheLast(stream, expected, events));
  }

  /** @throws {RevisionConflict} {AppendRefused} {StoreUnavailable} */
  async at(expected: Revision | 'none', stream: StreamName, events: readonly Outgoing[]): Promise<Appended> {
    const name = this.installation.onServer(stream);
    const expectedRevision = expected === 'none' ? 'no_stream' : BigInt(expected);
    const sent = events.map(toServer);
    try {
      const { nextExpectedRevision, position } = await this.caller.answered((connection, { deadline }) => {
        const { credentials } = connection;
        return connection.appendToStream(name, sent, { expectedRevision, credentials, deadline, requiresLeader: true });
      });
      if (!position) throw new StoreUnavailable('io', 'The server does not say where an append stands.');
      return { revision: Number(nextExpectedRevision), position: positionOf(position.commit) };
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      const { actualVersion } = error;
      throw new RevisionConflict(stream, expected, typeof actualVersion === 'bigint' ? Number(actualVersion) : 'none');
    }
  }

  #fresh(events: readonly NewEvent[]): readonly Outgoing[] {
    const recordedAt = this.clock?.();
    return events.map((event) => ({ event, ...(recordedAt && { recordedAt }) }));
  }

  /**
   * Reads where the stream ends and which ids it has, appends there, and begins anew when somebody was faster.
   * @throws {RevisionConflict} others were faster for as long as there was patience
   */
  async #behindTheLast(stream: StreamName, expected: 'any' | 'exists', events: readonly NewEvent[]): Promise<Appended> {
    const start = performance.now();
    for (let tries = 0; ; tries += 1) {
      const known = await this.#known.upToNow(stream);
      const last = known.last ?? 'none';
      const before = known.lookUp(events);
      if (before !== 'none' && before !== 'some') return before;
      if (before === 'some' || (expected === 'exists' && last === 'none')) {
        throw new RevisionConflict(stream, expected, last);
      }
      try {
        return await this.at(last, stream, this.#fresh(events));
      } catch (error) {
        if (!(error instanceof RevisionConflict) || !(await this.caller.mayTryAgain(tries, start))) throw error;
      }
    }
  }
}
