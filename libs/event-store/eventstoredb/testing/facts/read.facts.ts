import assert from 'node:assert/strict';
import {
  type EventStoreDBClient,
  type Position,
  type RecordedEvent,
  StreamDeletedError,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { rejectionOf } from '../../../contract/reading.ts';
import { event, events, factsOf, type ServerUnderTest } from './fact.ts';
import { idsOf, read, streamOf } from './reading.ts';

const observed = factsOf('observed on 24.6.0: read');
const fromSource = factsOf('source');

/** A stream of three events. */
const three = async ({
  client,
  newStream,
}: ServerUnderTest): Promise<{ stream: string; log: readonly RecordedEvent[] }> => {
  const stream = newStream();
  await client.appendToStream(stream, events(3), { expectedRevision: 'no_stream' });
  return { stream, log: await streamOf(client, stream) };
};

const positionOf = (log: readonly RecordedEvent[], index: number): Position => {
  const position = log[index]?.position;
  assert.ok(position);
  return position;
};

const isNotFound = async (client: EventStoreDBClient, stream: string): Promise<void> => {
  const error = await rejectionOf(read(client.readStream(stream)));
  assert.ok(error instanceof StreamNotFoundError, String(error));
  assert.equal(error.streamName, stream);
};

export const readFacts = [
  observed('a stream that is missing, or was deleted, is not found', async (server) => {
    await isNotFound(server.client, server.newStream());
    const { stream } = await three(server);
    await server.client.deleteStream(stream);
    await isNotFound(server.client, stream);
  }),

  observed('a tombstoned stream is deleted to readers and to writers', async (server) => {
    const { client } = server;
    const { stream } = await three(server);
    await client.tombstoneStream(stream);
    const [onRead, onAppend] = [
      await rejectionOf(read(client.readStream(stream))),
      await rejectionOf(client.appendToStream(stream, event())),
    ];
    for (const error of [onRead, onAppend]) {
      assert.ok(error instanceof StreamDeletedError, String(error));
      assert.deepEqual([error.type, error.streamName], ['stream-deleted', stream]);
    }
    assert.deepEqual(
      [onRead, onAppend].map((error) => Object(error).code),
      [9, undefined],
    );
  }),

  observed('from beyond the end of a stream there is nothing, and no error', async (server) => {
    const { stream } = await three(server);
    assert.deepEqual(await read(server.client.readStream(stream, { fromRevision: 7n })), []);
  }),

  observed('a stream that was deleted begins anew at `no_stream`, and its revisions go on', async (server) => {
    const { stream } = await three(server);
    await server.client.deleteStream(stream);
    const { nextExpectedRevision } = await server.client.appendToStream(stream, event(), {
      expectedRevision: 'no_stream',
    });
    assert.equal(nextExpectedRevision, 3n);
    assert.deepEqual(
      (await streamOf(server.client, stream)).map(({ revision }) => revision),
      [3n],
    );
  }),

  observed('of a stream whose metadata has `maxCount: 1` only the last event is read', async (server) => {
    const { stream } = await three(server);
    await server.client.setStreamMetadata(stream, { maxCount: 1 });
    assert.deepEqual(
      (await streamOf(server.client, stream)).map(({ revision }) => revision),
      [2n],
    );
  }),

  observed(
    'a recorded event has all that was given, and where and when it was written',
    async ({ client, newStream }) => {
      const stream = newStream();
      const given = { ...event({ text: '进度' }), metadata: { by: 'u' } };
      const before = Date.now();
      const { position } = await client.appendToStream(stream, given, { expectedRevision: 'no_stream' });
      for await (const resolved of client.readStream(stream)) {
        const { created, ...recorded } = resolved.event ?? {};
        const { id, type, data, metadata } = given;
        assert.deepEqual(recorded, {
          streamId: stream,
          id,
          revision: 0n,
          type,
          data,
          metadata,
          isJson: true,
          position,
        });
        assert.ok(created instanceof Date && Math.abs(created.getTime() - before) < 60_000);
        assert.equal(resolved.commitPosition, position?.commit);
      }
    },
  ),

  observed('all is read forwards from a position with the event there', async (server) => {
    const { log } = await three(server);
    const all = await read(server.client.readAll({ fromPosition: positionOf(log, 1), maxCount: 2 }));
    assert.deepEqual(idsOf(all), idsOf(log.slice(1)));
  }),

  fromSource('all is read backwards from a position without the event there', async (server) => {
    const { log } = await three(server);
    const all = server.client.readAll({ direction: 'backwards', fromPosition: positionOf(log, 2), maxCount: 2 });
    assert.deepEqual(idsOf(await read(all)), idsOf(log.slice(0, 2).toReversed()));
  }),

  observed('a filter on a read of all is ignored without a word', async (server) => {
    const { log } = await three(server);
    const filter = { filterOn: 'streamName', prefixes: ['nobody-'], checkpointInterval: 1 };
    const options = { fromPosition: positionOf(log, 0), maxCount: 3, filter };
    assert.deepEqual(idsOf(await read(server.client.readAll(options))), idsOf(log));
  }),

  observed('what is called the revision of metadata is a commit position', async (server) => {
    const { stream } = await three(server);
    const { position } = await server.client.setStreamMetadata(stream, { maxCount: 5 });
    const { metastreamRevision, metadata } = await server.client.getStreamMetadata(stream);
    assert.deepEqual(
      { metastreamRevision, metadata },
      { metastreamRevision: position?.commit, metadata: { maxCount: 5 } },
    );
  }),

  observed('all, from its start, begins with events of the server', async ({ client }) => {
    const [first] = await read(client.readAll({ maxCount: 1 }));
    assert.match(first?.type ?? '', /^\$/);
  }),

  observed('positions grow by more than one', async (server) => {
    const { log } = await three(server);
    assert.ok(positionOf(log, 1).commit - positionOf(log, 0).commit > 1n);
  }),
];
