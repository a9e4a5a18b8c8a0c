import assert from 'node:assert/strict';
import type { NewEvent, StreamName } from '#event-store';
import { casesOf } from './contract-case.ts';
import { assertPositionsGrow, endOf, eventsOf, revisionsOf, streamOf } from './reading.ts';
import { asGiven, fullSample, newStream, sample, samples, upTo } from './sample-events.ts';

const payloads = casesOf('payloads and names');
const envelope = casesOf('envelope');

const comesBack = (name: string, make: () => NewEvent, casesOfPromise = payloads) =>
  casesOfPromise(name, async ({ store }) => {
    const stream = newStream();
    const event = make();
    const end = await endOf(store);
    await store.append(stream, 'none', [event]);
    assert.deepEqual((await streamOf(store, stream)).map(asGiven), [event]);
    assert.deepEqual((await eventsOf(store.readAll(end))).map(asGiven), [event]);
  });

const names = (): readonly string[] => [
  `$${newStream()}`,
  `${newStream()} with spaces `,
  `${newStream()}/?#%20&=+:*"'\\`,
  `${newStream()}-Élan-naïve`,
  `${newStream()}-联席会议`,
  newStream().padEnd(500, '长'),
];

export const payloadCases = [
  comesBack('an event of 300 kB comes back whole', () => sample({ data: { text: 'long '.repeat(60_000) } })),

  payloads('an append of 3,000 events is written whole', async ({ store }) => {
    const stream = newStream();
    const given = samples(3_000);
    const { revision } = await store.append(stream, 'none', given);
    assert.equal(revision, 2_999);
    const kept = await streamOf(store, stream);
    assert.deepEqual(revisionsOf(kept), upTo(3_000));
    assert.deepEqual(kept.map(asGiven), given);
    assertPositionsGrow(kept);
  }),

  comesBack('emoji, control characters, nested lists and long integers come back as they were', () =>
    sample({
      data: {
        text: '进度 👩🏽‍💻 \u0001\u001f\u2028 "quoted" \\ /',
        nested: { list: [[], [{ deep: [null, true, false, -1.5] }]], empty: {} },
        longest: Number.MAX_SAFE_INTEGER,
        shortest: Number.MIN_SAFE_INTEGER,
        'a key with spaces, 键': '',
      },
    }),
  ),

  payloads('streams with unusual names are kept apart, and their names come back', async ({ store }) => {
    const end = await endOf(store);
    const given = names() as readonly StreamName[];
    for (const stream of given) await store.append(stream, 'none', [sample({ data: { stream } })]);
    for (const stream of given) {
      const [event, ...others] = await streamOf(store, stream);
      assert.deepEqual({ stream: event?.stream, data: event?.data, others }, { stream, data: { stream }, others: [] });
    }
    const log = await eventsOf(store.readAll(end));
    assert.deepEqual(
      log.map(({ stream }) => stream),
      given,
    );
  }),

  payloads('names that differ only in case, accents or blanks are different streams', async ({ store }) => {
    const name = newStream();
    const given = ['-a', '-A', '-á', '-a\u0301', '-a '].map((end) => `${name}${end}` as StreamName);
    for (const stream of given) assert.equal((await store.append(stream, 'none', [sample()])).revision, 0);
  }),

  comesBack('an envelope with every field comes back as it was', fullSample, envelope),
  comesBack('an envelope with empty fields comes back as it was, with none added', () => sample(), envelope),

  envelope('the time of record is by the clock of the store, and leaves the time of the act alone', async (subject) => {
    const { store, now } = subject;
    const stream = newStream();
    const event = sample();
    const before = now();
    await store.append(stream, 'none', [event]);
    const after = now();
    const [recorded] = await streamOf(store, stream);
    assert.ok(recorded && before <= recorded.recordedAt && recorded.recordedAt <= after, recorded?.recordedAt);
    assert.match(recorded.recordedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal(recorded.occurredAt, event.occurredAt);
  }),
];
