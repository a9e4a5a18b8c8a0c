import { AggregateStore, type CommandMeta, RevisionConflict, type StreamName } from '#event-store';
import {
  accept,
  type Decider,
  type DomainEvent,
  type EventCatalogue,
  type Instant,
  refuse,
  type UnitId,
  type UserId,
} from '#kernel';
import { PassingStore } from './contract/passing-store.ts';
import { idsOf, revisionsOf, streamOf } from './contract/reading.ts';
import { sample, upTo } from './contract/sample-events.ts';
import { openTemporaryStore } from './sqlite/testing/temporary-store.ts';

type Counted = DomainEvent<'Counted', { readonly by: number }>;
interface Count {
  readonly by: number;
  readonly times?: number;
}

/** Counts up to 100 and no further; counting by 0 is counted already. */
const counter: Decider<number, Count, Counted, 'counter.full'> = {
  initial: 0,
  decide: ({ by, times = 1 }, total) => {
    if (total + by * times > 100) return refuse('counter.full', { total });
    if (by === 0) return accept<Counted>();
    return accept(...upTo(times).map((): Counted => ({ type: 'Counted', v: 2, data: { by } })));
  },
  evolve: (total, { data }) => total + data.by,
};

/** Version 1 called the step `step`. */
const catalogue: EventCatalogue = {
  Counted: { v: 2, data: {}, upcast: { 1: ({ step }: { readonly step: number }) => ({ by: step }) } },
};

const stream = 'item-1' as StreamName;
const meta = (number: number, more: Partial<CommandMeta> = {}): CommandMeta => ({
  commandId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  occurredAt: '2026-03-01T00:00:00.000Z' as Instant,
  actor: { userId: 'user-1' as UserId, role: 'liaison', unitId: 'unit-1' as UnitId },
  ground: 'notice:1',
  correlationId: 'request-1',
  causationId: `request-${number}`,
  bodyId: null,
  ...more,
});

/** Notes what is asked of the store, and lets others append just before an append of ours. */
class WatchedStore extends PassingStore {
  readonly asked: string[] = [];
  rivals = 0;

  override async append(...[name, expected, events]: Parameters<PassingStore['append']>) {
    this.asked.push(`append at ${expected}`);
    if (this.rivals > 0) {
      this.rivals -= 1;
      await super.append(name, 'any', [sample({ type: 'Counted', schemaVersion: 2, data: { by: 1 } })]);
    }
    return super.append(name, expected, events);
  }

  override readStream(...[name, options]: Parameters<PassingStore['readStream']>) {
    this.asked.push(`read from ${options?.from}`);
    return super.readStream(name, options);
  }
}

const opened = async () => {
  const { store: sound, dispose } = await openTemporaryStore();
  const store = new WatchedStore(sound);
  const counters = () => new AggregateStore(store, counter, catalogue);
  return { store, counters, dispose };
};

let subject: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  subject = await opened();
});
afterEach(() => subject.dispose());

it('writes what was decided, in the envelope of the command, and says where the stream stands', async () => {
  const outcome = await subject.counters().execute(stream, { by: 3, times: 2 }, meta(1));
  const log = await streamOf(subject.store, stream);
  expect(outcome).toEqual({ position: log[1]?.position, revision: 1, written: 2 });
  expect(log[0]).toEqual({
    eventId: '1473064a-566e-5c85-9bd7-e437b86f2b05',
    type: 'Counted',
    schemaVersion: 2,
    occurredAt: '2026-03-01T00:00:00.000Z',
    recordedAt: '2026-03-01T01:02:03.004Z',
    actor: { userId: 'user-1', role: 'liaison', unitId: 'unit-1' },
    ground: 'notice:1',
    correlationId: 'request-1',
    causationId: 'request-1',
    bodyId: null,
    data: { by: 3 },
    stream,
    revision: 0,
    position: log[0]?.position,
  });
});

it('writes nothing when the decider refuses', async () => {
  expect(await subject.counters().execute(stream, { by: 101 }, meta(1))).toEqual(refuse('counter.full', { total: 0 }));
  expect(await streamOf(subject.store, stream)).toEqual([]);
});

it('answers where the stream stands when there is nothing to write', async () => {
  const counters = subject.counters();
  expect(await counters.execute(stream, { by: 0 }, meta(1))).toEqual({ position: null, revision: null, written: 0 });
  const { position } = (await counters.execute(stream, { by: 1 }, meta(2))) as { position: number };
  expect(await counters.execute(stream, { by: 0 }, meta(3))).toEqual({ position, revision: 0, written: 0 });
});

it('reads only what is new of a stream that it knows', async () => {
  const counters = subject.counters();
  await counters.execute(stream, { by: 1, times: 5 }, meta(1));
  await counters.execute(stream, { by: 1 }, meta(2));
  await counters.execute(stream, { by: 101 }, meta(3));
  expect(subject.store.asked).toEqual(['read from 0', 'append at none', 'read from 0', 'append at 4', 'read from 5']);
});

it('answers a repeated command as the first time, also after others and in a new process', async () => {
  const counters = subject.counters();
  const first = await counters.execute(stream, { by: 30, times: 3 }, meta(1));
  await counters.execute(stream, { by: 10 }, meta(2));
  expect(await counters.execute(stream, { by: 30, times: 3 }, meta(1))).toEqual(first);
  expect(await subject.counters().execute(stream, { by: 30, times: 3 }, meta(1, { expectedRevision: 0 }))).toEqual(
    first,
  );
  expect(await streamOf(subject.store, stream)).toHaveLength(4);
});

it('refuses the id of a command that was used for something else', async () => {
  const counters = subject.counters();
  await counters.execute(stream, { by: 1 }, meta(1));
  expect(await counters.execute(stream, { by: 2 }, meta(1, { causationId: 'request-9' }))).toEqual(
    refuse('command.id-reused', { commandId: meta(1).commandId }),
  );
});

it('refuses a command whose caller saw another revision, and takes it at that one', async () => {
  const counters = subject.counters();
  expect(await counters.execute(stream, { by: 1 }, meta(1, { expectedRevision: 0 }))).toEqual(
    refuse('stream.stale-revision', { expected: 0, actual: 'none' }),
  );
  await counters.execute(stream, { by: 1, times: 2 }, meta(2));
  expect(await counters.execute(stream, { by: 1 }, meta(3, { expectedRevision: 0 }))).toEqual(
    refuse('stream.stale-revision', { expected: 0, actual: 1 }),
  );
  expect(await counters.execute(stream, { by: 1 }, meta(3, { expectedRevision: 1 }))).toMatchObject({ revision: 2 });
});

it('takes a command at an earlier revision where nothing that concerns it has happened since', async () => {
  const concerned = { ...counter, concerns: ({ data }: Counted, { by }: Count) => data.by === by };
  const counters = new AggregateStore(subject.store, concerned, catalogue);
  await counters.execute(stream, { by: 1 }, meta(1));
  await counters.execute(stream, { by: 2 }, meta(2));
  expect(await counters.execute(stream, { by: 1 }, meta(3, { expectedRevision: 0 }))).toMatchObject({ revision: 2 });
  expect(await counters.execute(stream, { by: 1 }, meta(4, { expectedRevision: 1 }))).toEqual(
    refuse('stream.stale-revision', { expected: 1, actual: 2 }),
  );
  expect(await counters.execute(stream, { by: 1 }, meta(5, { expectedRevision: 9 }))).toEqual(
    refuse('stream.stale-revision', { expected: 9, actual: 2 }),
  );
});

it('decides anew when another was faster, on what that one wrote', async () => {
  subject.store.rivals = 9;
  const outcome = await subject.counters().execute(stream, { by: 1 }, meta(1));
  expect(outcome).toMatchObject({ revision: 9, written: 1 });
  expect(await subject.counters().execute(stream, { by: 91 }, meta(2))).toEqual(refuse('counter.full', { total: 10 }));
});

it('gives up after ten attempts', async () => {
  subject.store.rivals = 10;
  await expect(subject.counters().execute(stream, { by: 1 }, meta(1))).rejects.toBeInstanceOf(RevisionConflict);
});

it('refuses, rather than deciding anew, when the caller named the revision that another has left', async () => {
  const counters = subject.counters();
  await counters.execute(stream, { by: 1 }, meta(1));
  subject.store.rivals = 1;
  expect(await counters.execute(stream, { by: 1 }, meta(2, { expectedRevision: 0 }))).toEqual(
    refuse('stream.stale-revision', { expected: 0, actual: 1 }),
  );
});

it('lands 20 commands at once on one stream, in one process and over two', async () => {
  const [one, other] = [subject.counters(), subject.counters()];
  const outcomes = await Promise.all(
    upTo(20).map((number) => (number % 2 === 0 ? one : other).execute(stream, { by: 1 }, meta(number))),
  );
  expect(outcomes.map((outcome) => 'written' in outcome && outcome.written)).toEqual(upTo(20).map(() => 1));
  const log = await streamOf(subject.store, stream);
  expect(revisionsOf(log)).toEqual(upTo(20));
  expect(new Set(idsOf(log)).size).toBe(20);
});

it('does one command once that comes 20 times at once', async () => {
  const counters = subject.counters();
  const outcomes = await Promise.all(upTo(20).map(() => counters.execute(stream, { by: 1 }, meta(1))));
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  expect(await streamOf(subject.store, stream)).toHaveLength(1);
});

it('goes on with a stream after a command on it has failed', async () => {
  const counters = subject.counters();
  subject.store.rivals = 10;
  const [failed, next] = await Promise.allSettled([
    counters.execute(stream, { by: 1 }, meta(1)),
    counters.execute(stream, { by: 1 }, meta(2)),
  ]);
  expect(failed.status).toBe('rejected');
  expect(next).toMatchObject({ status: 'fulfilled', value: { revision: 10 } });
});

it('folds events of an older version', async () => {
  await subject.store.append(stream, 'none', [sample({ type: 'Counted', schemaVersion: 1, data: { step: 40 } })]);
  expect(await subject.counters().execute(stream, { by: 61 }, meta(1))).toEqual(refuse('counter.full', { total: 40 }));
});
