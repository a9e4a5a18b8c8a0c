import assert from 'node:assert/strict';
import type { EventStore, RecordedEvent, StreamName } from '#event-store';
import { casesOf, type StoreUnderTest } from './contract-case.ts';
import { Following } from './following.ts';
import { endOf, idsOf, revisionsOf, streamOf } from './reading.ts';
import { newStream, sample, samples, upTo } from './sample-events.ts';

const subscription = casesOf('subscription');

const five = async (store: EventStore): Promise<{ stream: StreamName; log: readonly RecordedEvent[] }> => {
  const stream = newStream();
  await store.append(stream, 'none', samples(5));
  return { stream, log: await streamOf(store, stream) };
};

const behind = (log: readonly RecordedEvent[], index: number) => {
  const event = log[index];
  assert.ok(event);
  return { after: event.position };
};

export const subscriptionCases = [
  subscription('from the start it brings the whole log, then what comes', async ({ store, patience }) => {
    const { stream, log } = await five(store);
    const following = new Following(store, [stream], patience, {});
    await following.untilEvents(5);
    const event = sample();
    await store.append(stream, 4, [event]);
    await following.untilEvents(6);
    await following.stop();
    assert.deepEqual(idsOf(following.events), idsOf([...log, event]));
    assert.deepEqual(following.events.slice(0, 5), log);
  }),

  subscription('from a checkpoint it resumes exactly behind it', async ({ store, patience }) => {
    const { stream, log } = await five(store);
    const following = new Following(store, [stream], patience, behind(log, 2));
    await following.untilCaughtUp();
    await following.stop();
    assert.deepEqual(revisionsOf(following.events), [3, 4]);
  }),

  subscription('resumed behind each event in turn, it brings each event once', async ({ store, patience }) => {
    const { stream, log } = await five(store);
    for (const index of upTo(5)) {
      const following = new Following(store, [stream], patience, behind(log, index));
      await following.untilCaughtUp();
      await following.stop();
      assert.deepEqual(revisionsOf(following.events), upTo(5).slice(index + 1));
    }
  }),

  subscription('from the end it brings only what comes', async ({ store, patience }) => {
    const { stream } = await five(store);
    const following = new Following(store, [stream], patience, await endOf(store));
    await following.untilCaughtUp();
    assert.equal(following.events.length, 0);
    await store.append(stream, 4, samples(2));
    await following.untilEvents(2);
    await following.stop();
    assert.deepEqual(revisionsOf(following.events), [5, 6]);
  }),

  subscription('it says that it has caught up once the history is through, and not before', async (subject) => {
    const { store, patience } = subject;
    const stream = newStream();
    const from = await endOf(store);
    for (const _ of upTo(3)) await store.append(stream, 'any', samples(1_000));
    const following = new Following(store, [stream], patience, from);
    await following.untilCaughtUp();
    await following.stop();
    assert.equal(following.caughtUpAfter, 3_000);
  }),

  subscription('a slow consumer gets everything, in order', async ({ store, patience }) => {
    const stream = newStream();
    const { promise: written, resolve: release } = Promise.withResolvers<void>();
    const following = new Following(store, [stream], patience, await endOf(store), () => written);
    for (const _ of upTo(30)) await store.append(stream, 'any', samples(100));
    release();
    await following.untilEvents(3_000);
    await following.stop();
    assert.deepEqual(revisionsOf(following.events), upTo(3_000));
  }),

  subscription('two go their own ways: one is held up, one is ended, a third goes on', async ({ store, patience }) => {
    const { stream, log } = await five(store);
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const slow = new Following(store, [stream], patience, behind(log, 0), () => held);
    const ended = new Following(store, [stream], patience, behind(log, 1));
    const other = new Following(store, [stream], patience, behind(log, 3));
    await ended.untilEvents(3);
    await ended.stop();
    await store.append(stream, 4, [sample()]);
    await other.untilEvents(2);
    release();
    await slow.untilEvents(5);
    await Promise.all([slow.stop(), other.stop()]);
    assert.deepEqual(revisionsOf(slow.events), [1, 2, 3, 4, 5]);
    assert.deepEqual(revisionsOf(ended.events), [2, 3, 4]);
    assert.deepEqual(revisionsOf(other.events), [4, 5]);
  }),

  subscription('its signal ends it without an error while it waits', async ({ store, patience }) => {
    const following = new Following(store, [], patience, await endOf(store));
    await following.untilCaughtUp();
    await following.stop();
  }),

  subscription('its signal ends it without an error while the consumer is at work', async (subject) => {
    await endedAtWork(subject);
  }),

  subscription('a signal given before the start brings nothing', async ({ store }) => {
    await five(store);
    for await (const _ of store.subscribe({ signal: AbortSignal.abort() })) assert.fail('Something was delivered.');
  }),
];

const endedAtWork = async ({ store, patience }: StoreUnderTest): Promise<void> => {
  const { stream, log } = await five(store);
  const { promise: atWork, resolve: begin } = Promise.withResolvers<void>();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const following = new Following(store, [stream], patience, behind(log, 0), () => {
    begin();
    return held;
  });
  await atWork;
  following.abort();
  await store.append(stream, 4, [sample()]);
  release();
  await following.untilEnded();
  assert.ok(!revisionsOf(following.events).includes(5), 'an event came after the signal');
};
