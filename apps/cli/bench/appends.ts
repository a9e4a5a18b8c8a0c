import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EventStore, NewEvent, StreamName } from '#event-store';
import { clockOf, type Instant, type ItemId, type UnitId } from '#kernel';
import { type Configuration, openLog } from '../../server/index.ts';
import { inTurns, type Measurement, secondsOf } from './measurement.ts';
import { newEvent, progressReported } from './new-event.ts';

const WRITERS = 64;

/** Durable appends of one event each, from many writers and from one, against one row a commit in bare SQLite. */
export const appends: Measurement = {
  name: 'durable appends',
  measure: async ({ configuration, folder, size }) => {
    const { turns, manyWriters, oneWriter } = size.appends;
    await mkdir(join(folder, 'appends'));
    const store = openLog(ofItsOwn(configuration), { clock: clockOf(Date.now), use: 'serve' });
    const rows = rawRows(join(folder, 'rows.sqlite'));
    const raw = async () => oneWriter / (await rows.seconds(oneWriter));
    const appended = (writers: number, count: number) => async () =>
      count / (await appendSeconds(store, writers, count));
    try {
      const many = await inTurns(turns, { measured: appended(WRITERS, manyWriters), raw });
      const one = await inTurns(turns, { measured: appended(1, oneWriter), raw });
      return [
        { what: `durable appends, ${WRITERS} writers`, ...many, unit: 'events/s', reach: { ratioAtLeast: 5 } },
        { what: 'durable appends, one writer', ...one, unit: 'events/s', reach: { ratioAtLeast: 0.8 } },
      ];
    } finally {
      rows.close();
      await store.close();
    }
  },
};

/** A log beside that of the ledger, in the same kind of store; it goes with the rest when the run has ended. */
export const ofItsOwn = ({ data, log }: Configuration): Pick<Configuration, 'data' | 'log'> =>
  log.kind === 'sqlite'
    ? { data: join(data, 'appends'), log }
    : { data, log: { ...log, installation: `${log.installation}-appends` } };

/** Each writer has a stream of its own, and waits for the answer to one append before it makes the next. */
const appendSeconds = (store: EventStore, writers: number, count: number): Promise<number> => {
  const work = Array.from({ length: writers }, () => reportsOfOneItem(count / writers));
  return secondsOf(() =>
    Promise.all(
      work.map(async ({ stream, events }) => {
        for (const [index, event] of events.entries()) {
          await store.append(stream, index === 0 ? 'none' : index - 1, [event]);
        }
      }),
    ),
  );
};

/** What any program does that keeps events as rows: the same columns, as durable, without an index and without a check. */
const rawRows = (path: string): { seconds(count: number): Promise<number>; close(): void } => {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE event (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL,
      event_id TEXT NOT NULL, recorded_at TEXT NOT NULL, body TEXT NOT NULL) STRICT`);
  const insert = db.prepare('INSERT INTO event (stream, revision, event_id, recorded_at, body) VALUES (?, ?, ?, ?, ?)');
  return {
    seconds: (count) => {
      const { stream, events } = reportsOfOneItem(count);
      return secondsOf(() => {
        for (const [revision, event] of events.entries()) {
          insert.run(stream, revision, event.eventId, event.occurredAt, JSON.stringify(event));
        }
      });
    },
    close: () => db.close(),
  };
};

let items = 0;

const reportsOfOneItem = (count: number): { readonly stream: StreamName; readonly events: readonly NewEvent[] } => {
  items += 1;
  const duty = { itemId: `bench-append-${items}` as ItemId, unitId: 'bench-unit' as UnitId };
  const occurredAt = '2026-03-01T02:00:00.000Z' as Instant;
  const events = Array.from({ length: count }, (_, index) =>
    newEvent(progressReported(duty, index % 100), occurredAt, duty.unitId),
  );
  return { stream: `item-${duty.itemId}` as StreamName, events };
};
