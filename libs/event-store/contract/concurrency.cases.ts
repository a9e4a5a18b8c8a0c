import assert from 'node:assert/strict';
import type { EventStore, Position, RecordedEvent, StreamName } from '#event-store';
import { casesOf } from './contract-case.ts';
import { Following } from './following.ts';
import { assertComplete, assertPositionsGrow, endOf, eventsOf } from './reading.ts';
import { newStream, sample, upTo } from './sample-events.ts';

const noGap = casesOf('no gap and no skip');

const WRITERS = 8;
const APPENDS = 25;

/** Each writer appends to its own stream, one event after the other. */
const write = (store: EventStore, streams: readonly StreamName[]): Promise<unknown> =>
  Promise.all(
    streams.map(async (stream) => {
      for (const _ of upTo(APPENDS)) await store.append(stream, 'any', [sample()]);
    }),
  );

/** Reads small pages behind one another, as a follower does, until the writers are done and nothing more comes. */
const pageThrough = async (
  store: EventStore,
  from: { readonly after?: Position },
  writing: Promise<unknown>,
): Promise<readonly RecordedEvent[]> => {
  const seen: RecordedEvent[] = [];
  let done = false;
  const finish = () => {
    done = true;
  };
  writing.then(finish, finish);
  for (let cursor = from; ; ) {
    const wasDone = done;
    const page = await eventsOf(store.readAll({ ...cursor, limit: 7 }));
    seen.push(...page);
    assert.ok(seen.length <= WRITERS * APPENDS, 'events came that nobody wrote');
    const last = page.at(-1);
    if (last) cursor = { after: last.position };
    else if (wasDone) return seen;
    else await new Promise((turn) => setImmediate(turn));
  }
};

export const concurrencyCases = [
  noGap('a reader who pages while 8 writers write sees every event once, in order', async ({ store }) => {
    const streams = upTo(WRITERS).map(newStream);
    const from = await endOf(store);
    const writing = write(store, streams);
    const [seen] = await Promise.all([pageThrough(store, from, writing), writing]);
    assertPositionsGrow(seen);
    assertComplete(seen, streams, APPENDS);
  }),

  noGap('a subscription while 8 writers write brings every event once, in order', async ({ store, patience }) => {
    const streams = upTo(WRITERS).map(newStream);
    const following = new Following(store, streams, patience, await endOf(store));
    await write(store, streams);
    await following.untilEvents(WRITERS * APPENDS);
    await following.stop();
    assertPositionsGrow(following.events);
    assertComplete(following.events, streams, APPENDS);
  }),

  noGap('a subscription that starts amid 8 writers joins history and news without a seam', async (subject) => {
    const { store, patience } = subject;
    const streams = upTo(WRITERS).map(newStream);
    const from = await endOf(store);
    const first = streams[0] ?? newStream();
    await store.append(first, 'none', [sample()]);
    const startAmid = async () => {
      await store.append(first, 0, [sample()]);
      return new Following(store, streams, patience, from);
    };
    const [following] = await Promise.all([startAmid(), write(store, streams.slice(1))]);
    await following.untilEvents(2 + (WRITERS - 1) * APPENDS);
    await following.stop();
    assert.deepEqual(
      following.events.filter(({ stream }) => stream === first).map(({ revision }) => revision),
      [0, 1],
    );
    assertPositionsGrow(following.events);
  }),
];
