import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '#event-store/sqlite';
import { type EventCatalogue, instantOf, type UserId } from '#kernel';
import type { NewEvent, Position, RecordedEvent, StreamName } from '../event.ts';
import type { EventStore } from '../event-store.ts';
import { UpcastLog } from '../upcast-log.ts';
import { causedBy } from './process.ts';
import { type ProcessCheckpoint, ProcessRunner, type ProcessStatus } from './process-runner.ts';

let folder: string;
let store: EventStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-process-'));
  store = SqliteEventStore.open(join(folder, 'log.sqlite'), { clock: () => instantOf(Date.parse('2026-03-05')) });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const happened = (n: number, type: string): NewEvent => ({
  eventId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  type,
  schemaVersion: 1,
  occurredAt: instantOf(Date.parse('2026-03-05')),
  actor: { userId: 'u1' as UserId, role: 'office', unitId: null },
  ground: null,
  correlationId: 'c1',
  causationId: 'c1',
  bodyId: null,
  data: { n },
});

/** Version 1 of what was counted called the number `n`. */
const catalogue: EventCatalogue = {
  Counted: { v: 2, data: {}, upcast: { 1: ({ n }: { readonly n: number }) => ({ count: n }) } },
};

const stream = 'notice-n1' as StreamName;

/** Keeps a checkpoint in memory, as a crash would find it. */
const checkpointAt = (position: Position | null = null): ProcessCheckpoint & { position: Position | null } => ({
  position,
  async read() {
    return this.position;
  },
  async write(reached) {
    this.position = reached;
  },
});

/** A process that notes what it reacts to, and whoever waits for a number of notes. */
const noting = (react: (event: RecordedEvent) => void = () => {}) => {
  const notes: number[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    notes,
    process: {
      name: 'noting',
      types: ['Noted', 'Counted'],
      async react(event: RecordedEvent) {
        react(event);
        notes.push(event.position);
        for (const { count, resolve } of waiting) if (notes.length >= count) resolve();
      },
    },
    noted: (count: number) => new Promise<void>((resolve) => waiting.push({ count, resolve })),
  };
};

const run = (
  process: ReturnType<typeof noting>['process'],
  checkpoint: ProcessCheckpoint,
  failing: ProcessStatus[] = [],
) =>
  new ProcessRunner({
    log: new UpcastLog(store, catalogue),
    process,
    checkpoint,
    onFailing: (status) => failing.push(status),
    backoff: () => 1,
  });

it('reacts to events of its types only, in order, those that were there and those that come', async () => {
  const { notes, process, noted } = noting();
  const three = noted(3);
  const first = await store.append(stream, 'none', [happened(1, 'Noted'), happened(2, 'Other'), happened(3, 'Noted')]);
  const runner = run(process, checkpointAt());
  await runner.start();
  await store.append(stream, first.revision, [happened(4, 'Noted')]);
  await three;
  await runner.stop();
  expect(notes).toHaveLength(3);
  expect(notes).toEqual(notes.toSorted((a, b) => a - b));
});

it('goes on behind its checkpoint after a restart', async () => {
  const { position } = await store.append(stream, 'none', [happened(1, 'Noted')]);
  await store.append(stream, 0, [happened(2, 'Noted')]);
  const { notes, process, noted } = noting();
  const one = noted(1);
  const checkpoint = checkpointAt(position);
  const runner = run(process, checkpoint);
  await runner.start();
  await one;
  await runner.stop();
  expect(notes).toHaveLength(1);
  expect(checkpoint.position).toBe(notes[0]);
});

it('tries an event again until it succeeds, says that it fails once, and skips nothing', async () => {
  let faults = 3;
  const { notes, process, noted } = noting(() => {
    if (faults-- > 0) throw new Error('the store is away');
  });
  const two = noted(2);
  const failing: ProcessStatus[] = [];
  await store.append(stream, 'none', [happened(1, 'Noted'), happened(2, 'Noted')]);
  const runner = run(process, checkpointAt(), failing);
  await runner.start();
  await two;
  await runner.stop();
  expect(notes).toHaveLength(2);
  expect(failing.map((status) => status.failing?.error)).toEqual(['the store is away']);
  expect(runner.status().failing).toBeNull();
});

it('is handed events in the shape of today', async () => {
  await store.append(stream, 'none', [happened(1, 'Counted')]);
  const seen: object[] = [];
  const { process, noted } = noting(({ data }) => seen.push(data));
  const one = noted(1);
  const runner = run(process, checkpointAt());
  await runner.start();
  await one;
  await runner.stop();
  expect(seen).toEqual([{ count: 1 }]);
});

it('goes no further, and says where and why, at an event of a version that is not known', async () => {
  const later = { ...happened(2, 'Counted'), schemaVersion: 99 };
  await store.append(stream, 'none', [happened(1, 'Noted'), later, happened(3, 'Noted')]);
  const { notes, process } = noting(({ data }) => expect(data).toBeDefined());
  const checkpoint = checkpointAt();
  const failing = await new Promise<ProcessStatus>((resolve) => {
    const runner = new ProcessRunner({
      log: new UpcastLog(store, catalogue),
      process,
      checkpoint,
      onFailing: (status) => resolve(runner.stop().then(() => status)),
      backoff: () => 60_000,
    });
    void runner.start();
  });
  expect(notes).toEqual([checkpoint.position]);
  expect(failing.failing?.position).toBeGreaterThan(notes[0] ?? 0);
  expect(failing.failing?.error).toBe(
    `The event at position ${failing.failing?.position} cannot be read: Counted is known up to version 2; the log has version 99.`,
  );
});

it('stops while it waits to try again, and leaves its checkpoint before what failed', async () => {
  const { process } = noting(() => {
    throw new Error('the store is away');
  });
  const checkpoint = checkpointAt();
  const failed = new Promise<void>((resolve) => {
    const runner = new ProcessRunner({
      log: new UpcastLog(store, catalogue),
      process,
      checkpoint,
      onFailing: () => resolve(runner.stop()),
      backoff: () => 60_000,
    });
    void store.append(stream, 'none', [happened(1, 'Noted')]).then(() => runner.start());
  });
  await failed;
  expect(checkpoint.position).toBeNull();
});

it('derives the ids of its commands from the event, so that doing it again is the same command', async () => {
  await store.append(stream, 'none', [happened(1, 'Noted')]);
  for await (const [event] of store.readStream(stream)) {
    if (!event) continue;
    const meta = causedBy(event, 'noting', 'part', null);
    expect(causedBy(event, 'noting', 'part', null)).toEqual(meta);
    expect(causedBy(event, 'noting', 'other part', null).commandId).not.toBe(meta.commandId);
    expect(causedBy(event, 'other', 'part', null).commandId).not.toBe(meta.commandId);
    expect(meta).toMatchObject({ causationId: event.eventId, correlationId: 'c1', ground: stream });
  }
});
