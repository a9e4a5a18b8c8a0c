import assert from 'node:assert/strict';
import { casesOf } from './contract-case.ts';
import { assertPositionsGrow, endOf, eventsOf, idsOf, rejectionOf, revisionsOf, streamOf } from './reading.ts';
import { newStream, sample, samples, upTo } from './sample-events.ts';

const allOrNothing = casesOf('all or nothing');
const order = casesOf('order');

export const orderCases = [
  allOrNothing('several events are appended together, and answer where the last one stands', async ({ store }) => {
    const stream = newStream();
    const given = samples(5);
    const appended = await store.append(stream, 'none', given);
    const kept = await streamOf(store, stream);
    assert.deepEqual(idsOf(kept), idsOf(given));
    assert.deepEqual(appended, { revision: 4, position: kept[4]?.position });
  }),

  allOrNothing('of an append that is a conflict no event is written', async ({ store }) => {
    const stream = newStream();
    await store.append(stream, 'none', [sample()]);
    const end = await endOf(store);
    await rejectionOf(store.append(stream, 7, samples(5)));
    assert.equal((await streamOf(store, stream)).length, 1);
    assert.deepEqual(await eventsOf(store.readAll(end)), []);
  }),

  allOrNothing('of an append with a bad id no event is written', async ({ store }) => {
    const stream = newStream();
    await rejectionOf(store.append(stream, 'none', [...samples(3), sample({ eventId: 'bad' })]));
    assert.deepEqual(await streamOf(store, stream), []);
  }),

  order('a stream is read in the order it was written, its revisions counting from 0', async ({ store }) => {
    const stream = newStream();
    const given = samples(6);
    await store.append(stream, 'none', given.slice(0, 1));
    await store.append(stream, 0, given.slice(1, 4));
    await store.append(stream, 3, given.slice(4));
    const kept = await streamOf(store, stream);
    assert.deepEqual(idsOf(kept), idsOf(given));
    assert.deepEqual(revisionsOf(kept), upTo(6));
    assertPositionsGrow(kept);
  }),

  order('the log is read in the order of the answers, over all streams', async ({ store }) => {
    const [one, other] = [newStream(), newStream()];
    const given = samples(9);
    const end = await endOf(store);
    const answered = [];
    for (const [index, event] of given.entries()) {
      const { position } = await store.append(index % 3 === 0 ? other : one, 'any', [event]);
      answered.push(position);
    }
    const log = await eventsOf(store.readAll(end));
    assert.deepEqual(idsOf(log), idsOf(given));
    assert.deepEqual(
      log.map(({ position }) => position),
      answered,
    );
    assertPositionsGrow(log);
  }),

  order('an event is the same in its stream and in the log', async ({ store }) => {
    const stream = newStream();
    const end = await endOf(store);
    await store.append(stream, 'none', samples(3));
    assert.deepEqual(await eventsOf(store.readAll(end)), await streamOf(store, stream));
  }),
];
