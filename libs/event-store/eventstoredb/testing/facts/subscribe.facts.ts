import assert from 'node:assert/strict';
import { eventTypeFilter, jsonEvent, type Position, streamNameFilter } from '@eventstore/db-client';
import { event, events, factsOf, type ServerUnderTest } from './fact.ts';
import { Heard } from './heard.ts';
import { read, streamOf } from './reading.ts';

const observed = factsOf('observed on 24.6.0: subscribe');
const fromSource = factsOf('source');

/** Where the log ends now. */
const endOf = async ({ client }: ServerUnderTest): Promise<Position> => {
  const [last] = await read(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }));
  assert.ok(last?.position);
  return last.position;
};

const revisionsOf = ({ events: heard }: Heard): readonly bigint[] => heard.map(({ revision }) => revision);

export const subscribeFacts = [
  observed('to all, from a position, it brings what is behind the event there', async (server) => {
    const stream = server.newStream();
    await server.client.appendToStream(stream, events(3));
    const [first] = await streamOf(server.client, stream);
    const filter = streamNameFilter({ prefixes: [stream] });
    const heard = new Heard(server.client.subscribeToAll({ fromPosition: first?.position ?? 'end', filter }));
    await heard.untilEvents(2);
    await heard.stop();
    assert.deepEqual(revisionsOf(heard), [1n, 2n]);
  }),

  observed('to a stream, from a revision, it brings what is behind it', async (server) => {
    const stream = server.newStream();
    await server.client.appendToStream(stream, events(3));
    const heard = new Heard(server.client.subscribeToStream(stream, { fromRevision: 0n }));
    await heard.untilEvents(2);
    await heard.stop();
    assert.deepEqual(revisionsOf(heard), [1n, 2n]);
  }),

  observed(
    'it confirms, brings the history, says that this was all, and on leaving ends and closes',
    async (server) => {
      const stream = server.newStream();
      await server.client.appendToStream(stream, events(2));
      const heard = new Heard(server.client.subscribeToStream(stream));
      await heard.untilSaid('caughtUp');
      await heard.untilEvents(2);
      await heard.stop();
      assert.deepEqual(
        heard.said.filter((mark) => mark !== 'event'),
        ['confirmation', 'caughtUp', 'end', 'close'],
      );
      assert.deepEqual(revisionsOf(heard), [0n, 1n]);
    },
  ),

  observed('to a stream that does not exist yet it waits, and begins with its first event', async (server) => {
    const stream = server.newStream();
    const heard = new Heard(server.client.subscribeToStream(stream));
    await heard.untilSaid('caughtUp');
    await server.client.appendToStream(stream, events(2));
    await heard.untilEvents(2);
    await heard.stop();
    assert.deepEqual(revisionsOf(heard), [0n, 1n]);
  }),

  observed('while nothing passes the filter it says how far it has come, about every 32 events', async (server) => {
    const fromPosition = await endOf(server);
    for (const _ of [1, 2, 3, 4]) await server.client.appendToStream(server.newStream(), events(32));
    const checkpoints: bigint[] = [];
    const heard = new Heard(
      server.client.subscribeToAll({
        fromPosition,
        filter: streamNameFilter({
          prefixes: ['nobody-'],
          checkpointInterval: 1,
          maxSearchWindow: 32,
          checkpointReached: (_, { commit }) => void checkpoints.push(commit),
        }),
      }),
    );
    await heard.untilSaid('caughtUp');
    await heard.stop();
    assert.ok(checkpoints.length >= 4 && checkpoints.length <= 8, `${checkpoints.length} checkpoints`);
    assert.ok(checkpoints.every((commit, index) => index === 0 || commit >= (checkpoints[index - 1] ?? commit)));
    assert.deepEqual(heard.events, []);
  }),

  observed('while eight write it brings everything, in the order of positions', async (server) => {
    const { client } = server;
    const prefix = server.newStream();
    const filter = streamNameFilter({ prefixes: [prefix] });
    const heard = new Heard(client.subscribeToAll({ fromPosition: await endOf(server), filter }));
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (const one of events(25)) await client.appendToStream(`${prefix}-${writer}`, event(one.data));
      }),
    );
    await heard.untilEvents(200);
    await heard.stop();
    const positions = heard.events.map(({ position }) => position?.commit ?? -1n);
    assert.equal(positions.length, 200);
    assert.ok(positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? position)));
  }),

  fromSource('by the type or by the stream, by prefixes or by a pattern, it brings what passes', async (server) => {
    const fromPosition = await endOf(server);
    const [stream, other] = [server.newStream(), server.newStream()];
    const types = ['Opened', 'Closed', 'Closing'].map((kind) => `${kind}-${stream}`);
    await server.client.appendToStream(
      stream,
      types.map((type) => jsonEvent({ type, data: {} })),
    );
    await server.client.appendToStream(other, event());
    for (const [filter, passes] of [
      [streamNameFilter({ regex: `^${other}$` }), [0n]],
      [streamNameFilter({ prefixes: ['nobody-', stream] }), [0n, 1n, 2n]],
      [eventTypeFilter({ regex: `^Clos.+-${stream}$` }), [1n, 2n]],
      [eventTypeFilter({ prefixes: [types[0] ?? '', types[2] ?? ''] }), [0n, 2n]],
    ] as const) {
      const heard = new Heard(server.client.subscribeToAll({ fromPosition, filter }));
      await heard.untilSaid('caughtUp');
      await heard.untilEvents(passes.length);
      await heard.stop();
      assert.deepEqual(revisionsOf(heard), passes);
    }
  }),
];
