import assert from 'node:assert/strict';
import {
  type AppendExpectedRevision,
  DeadlineExceededError,
  type EventStoreDBClient,
  type JSONEventData,
  MaxAppendSizeExceededError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { rejectionOf } from '../../../contract/reading.ts';
import { event, events, factsOf } from './fact.ts';
import { idsOf, streamOf } from './reading.ts';

const observed = factsOf('observed on 24.6.0: append');

/** A call that has credentials is sent by itself, and not over the shared stream. */
const credentials = { username: 'admin', password: 'changeit' };

const conflicts = (
  says: string,
  before: number,
  expectedRevision: AppendExpectedRevision,
  actual: bigint | 'no_stream',
) =>
  observed(
    `${says} is a WrongExpectedVersionError that names the stream, what was expected and what is`,
    async (server) => {
      const stream = server.newStream();
      if (before > 0) await server.client.appendToStream(stream, events(before));
      for (const options of [{ expectedRevision }, { expectedRevision, credentials }]) {
        const error = await rejectionOf(server.client.appendToStream(stream, event(), options));
        assert.ok(error instanceof WrongExpectedVersionError, String(error));
        const { type, streamName, expectedVersion, actualVersion, message } = error;
        assert.deepEqual(
          { type, streamName, expectedVersion, actualVersion, message },
          {
            type: 'wrong-expected-version',
            streamName: stream,
            expectedVersion: expectedRevision,
            actualVersion: actual,
            message: '',
          },
        );
      }
      assert.equal((await streamOf(server.client, stream)).length, before);
    },
  );

/** Appends and checks that nothing was written, and that the answer is that of the first time. */
const isKnown = async (
  client: EventStoreDBClient,
  stream: string,
  expectedRevision: AppendExpectedRevision,
  again: readonly JSONEventData[],
): Promise<void> => {
  const before = await streamOf(client, stream);
  const last = before.find(({ id }) => id === again.at(-1)?.id);
  const { success, nextExpectedRevision, position } = await client.appendToStream(stream, [...again], {
    expectedRevision,
  });
  assert.deepEqual(
    { success, nextExpectedRevision, position },
    { success: true, nextExpectedRevision: last?.revision, position: last?.position },
  );
  assert.equal((await streamOf(client, stream)).length, before.length);
};

const isConflict = async (
  client: EventStoreDBClient,
  stream: string,
  expectedRevision: AppendExpectedRevision,
  appended: readonly JSONEventData[],
): Promise<void> => {
  const before = (await streamOf(client, stream)).length;
  const error = await rejectionOf(client.appendToStream(stream, [...appended], { expectedRevision }));
  assert.ok(error instanceof WrongExpectedVersionError, String(error));
  assert.equal((await streamOf(client, stream)).length, before);
};

export const appendFacts = [
  observed('`no_stream` begins a stream; commit and prepare are the same', async ({ client, newStream }) => {
    const { success, nextExpectedRevision, position } = await client.appendToStream(newStream(), event(), {
      expectedRevision: 'no_stream',
    });
    assert.deepEqual({ success, nextExpectedRevision }, { success: true, nextExpectedRevision: 0n });
    assert.ok(position && position.commit === position.prepare);
  }),

  conflicts('a revision that is too low', 3, 1n, 2n),
  conflicts('a revision that is too high', 3, 7n, 2n),
  conflicts('`no_stream` on a stream that exists', 3, 'no_stream', 2n),
  conflicts('a revision of a stream that is missing', 0, 0n, 'no_stream'),
  conflicts('`stream_exists` on a stream that is missing', 0, 'stream_exists', 'no_stream'),

  observed('a conflict is thrown also where one call asks that it be not', async ({ client, newStream }) => {
    const options = { expectedRevision: 5n, throwOnAppendFailure: false };
    const error = await rejectionOf(client.appendToStream(newStream(), event(), options));
    assert.ok(error instanceof WrongExpectedVersionError, String(error));
  }),

  observed('the same ids again, at the same revision or with `any`, are answered as the first time', async (server) => {
    const { client } = server;
    const stream = server.newStream();
    const [first, second] = [events(2), events(2)];
    await client.appendToStream(stream, first, { expectedRevision: 'no_stream' });
    await client.appendToStream(stream, second, { expectedRevision: 1n });
    await client.appendToStream(stream, events(3), { expectedRevision: 3n });
    await isKnown(client, stream, 'no_stream', first);
    await isKnown(client, stream, 1n, second);
    await isKnown(client, stream, 'any', first);
    await isKnown(client, stream, 'any', second);
  }),

  observed('the first of the ids that were written are known at `no_stream`', async ({ client, newStream }) => {
    const stream = newStream();
    const written = events(3);
    await client.appendToStream(stream, written, { expectedRevision: 'no_stream' });
    await isKnown(client, stream, 'no_stream', written.slice(0, 2));
  }),

  observed('ids of which some are known and some are new are a conflict', async ({ client, newStream }) => {
    const stream = newStream();
    const written = events(2);
    await client.appendToStream(stream, written, { expectedRevision: 'no_stream' });
    await isConflict(client, stream, 'no_stream', [...written, event()]);
    await isConflict(client, stream, 'any', [...written, event()]);
  }),

  observed('known ids in another order are a conflict at a revision, and taken with `any`', async (server) => {
    const { client } = server;
    const stream = server.newStream();
    const written = events(2);
    await client.appendToStream(stream, written, { expectedRevision: 'no_stream' });
    await isConflict(client, stream, 'no_stream', written.toReversed());
    await isKnown(client, stream, 'any', written.toReversed());
  }),

  observed('known ids at a revision that was never theirs are a conflict', async ({ client, newStream }) => {
    const stream = newStream();
    const [first, second] = [events(2), events(2)];
    await client.appendToStream(stream, first, { expectedRevision: 'no_stream' });
    await client.appendToStream(stream, second, { expectedRevision: 1n });
    await isConflict(client, stream, 0n, second);
    await isConflict(client, stream, 1n, first);
  }),

  observed('the same id in another stream is written: ids are known by stream', async ({ client, newStream }) => {
    const [one, other, written] = [newStream(), newStream(), event()];
    await client.appendToStream(one, written, { expectedRevision: 'no_stream' });
    await client.appendToStream(other, written, { expectedRevision: 'no_stream' });
    assert.deepEqual(idsOf(await streamOf(client, other)), [written.id]);
  }),

  observed('the same id twice in one append is written twice', async ({ client, newStream }) => {
    const [stream, written] = [newStream(), event()];
    await client.appendToStream(stream, [written, written], { expectedRevision: 'no_stream' });
    assert.deepEqual(idsOf(await streamOf(client, stream)), [written.id, written.id]);
  }),

  observed('no events with `any` are taken, and answered with the present revision', async ({ client, newStream }) => {
    const stream = newStream();
    await client.appendToStream(stream, events(3));
    const { success, nextExpectedRevision } = await client.appendToStream(stream, []);
    assert.deepEqual({ success, nextExpectedRevision }, { success: true, nextExpectedRevision: 2n });
  }),

  observed('of 20 racing creators one succeeds, and 19 meet a conflict', async ({ client, newStream }) => {
    const stream = newStream();
    const race = await Promise.allSettled(
      events(20).map((one) => client.appendToStream(stream, one, { expectedRevision: 'no_stream' })),
    );
    const lost = race.flatMap((racer) => (racer.status === 'rejected' ? [racer.reason] : []));
    assert.equal(lost.filter((error) => error instanceof WrongExpectedVersionError).length, 19);
    assert.equal((await streamOf(client, stream)).length, 1);
  }),

  observed('of 3,000 events in one append each has a position of its own, and they grow', async (server) => {
    const stream = server.newStream();
    await server.client.appendToStream(stream, events(3_000), { expectedRevision: 'no_stream' });
    const positions = (await streamOf(server.client, stream)).map(({ position }) => position?.commit ?? -1n);
    assert.equal(positions.length, 3_000);
    assert.ok(positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? position)));
  }),

  observed('an append of more than a mebibyte is refused, in one event or in three', async ({ client, newStream }) => {
    for (const appended of [
      [event({ text: 'x'.repeat(1_200_000) })],
      [1, 2, 3].map(() => event({ text: 'x'.repeat(600_000) })),
    ]) {
      for (const options of [{}, { credentials }]) {
        const error = await rejectionOf(client.appendToStream(newStream(), appended, options));
        assert.ok(error instanceof MaxAppendSizeExceededError, String(error));
        const { type, maxAppendSize } = error;
        assert.deepEqual({ type, maxAppendSize }, { type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 });
      }
    }
  }),

  observed('a message of 20 MB is more than the server reads', async ({ client, newStream }) => {
    const large = event({ text: 'x'.repeat(20_000_000) });
    const error = await rejectionOf(client.appendToStream(newStream(), large, { credentials }));
    assert.ok(error instanceof UnknownError, String(error));
    assert.equal(error.code, 8);
    assert.match(error.message, /RESOURCE_EXHAUSTED/);
  }),

  observed('an id that is not a UUID, and a stream without a name, are bad requests', async ({ client, newStream }) => {
    for (const append of [
      client.appendToStream(newStream(), { ...event(), id: 'event-1' }),
      client.appendToStream('', event()),
    ]) {
      const error = await rejectionOf(append);
      assert.ok(error instanceof UnknownError, String(error));
      assert.equal(error.message, 'Could not recognize BadRequest');
    }
  }),

  observed('unusual names are written and read back the same', async (server) => {
    const { client } = server;
    const ends = ['$a', 'a b', '/?#%20', 'Élan', '联席会议', '长'.repeat(400)];
    const streams = ends.map((end) => `${server.newStream()}-${end}`);
    for (const stream of streams)
      await client.appendToStream(stream, event({ stream }), { expectedRevision: 'no_stream' });
    for (const stream of streams) {
      const [read, ...others] = await streamOf(client, stream);
      assert.deepEqual({ stream: read?.streamId, data: read?.data, others }, { stream, data: { stream }, others: [] });
    }
  }),

  observed('a deadline of 1 ms passes; whether it was written is unknown', async ({ client, newStream }) => {
    const error = await rejectionOf(client.appendToStream(newStream(), events(3_000), { deadline: 1 }));
    assert.ok(error instanceof DeadlineExceededError, String(error));
    assert.deepEqual({ type: error.type, code: error.code }, { type: 'deadline-exceeded', code: undefined });
  }),
];
