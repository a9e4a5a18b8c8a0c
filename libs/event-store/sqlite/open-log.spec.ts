import { appendFileSync, copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type StoreFault, StoreUnavailable, type StreamName } from '#event-store';
import { samples } from '../contract/sample-events.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';
import { fixedClock, temporaryFolder } from './testing/temporary-store.ts';

const stream = 'item-1' as StreamName;
const { folder, remove } = temporaryFolder();
afterAll(remove);

let made = 0;
const newPath = () => {
  made += 1;
  return join(folder, `log-${made}.db`);
};
const open = (path: string, readOnly = false) => SqliteEventStore.open(path, { clock: fixedClock, readOnly });

/** A log of 2,000 events, closed. */
const written = async (): Promise<string> => {
  const path = newPath();
  const store = open(path);
  await store.append(stream, 'none', samples(2_000));
  await store.close();
  return path;
};

/** A copy of a log as a killed process leaves it: part of it still waits in the write-ahead log. */
const killed = async (): Promise<string> => {
  const path = await written();
  const store = open(path);
  await store.append(stream, 1_999, samples(1_000));
  const copy = newPath();
  for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
  await store.close();
  return copy;
};

const refusal = async (path: string, readOnly = false): Promise<{ fault: StoreFault; message: string }> => {
  try {
    await open(path, readOnly).close();
  } catch (error) {
    if (error instanceof StoreUnavailable) return { fault: error.fault, message: error.message };
    throw error;
  }
  throw new Error('It was opened.');
};

const countOf = async (path: string): Promise<number> => {
  const store = open(path);
  let events = 0;
  for await (const page of store.readAll()) events += page.length;
  await store.close();
  return events;
};

it('opens what a killed process left, with every answered event', async () => {
  expect(await countOf(await killed())).toBe(3_000);
});

it('refuses an empty file rather than taking it for a new log', async () => {
  const path = await written();
  truncateSync(path, 0);
  expect(await refusal(path)).toEqual({
    fault: 'corrupt',
    message: `The log ${path} is empty. Keep it as it is, and restore the folder from a backup.`,
  });
});

it('refuses garbage', async () => {
  const path = newPath();
  writeFileSync(path, 'no database at all '.repeat(1_000));
  expect(await refusal(path)).toEqual({
    fault: 'corrupt',
    message: `The log ${path} does not begin as a log does. Keep it as it is, and restore the folder from a backup.`,
  });
});

it('refuses a file that is cut off anywhere, and leaves it as it is', async () => {
  const whole = await written();
  const { size } = statSync(whole);
  for (const length of [50, 4_096, Math.floor(size / 2), size - 4_096, size - 1]) {
    const path = newPath();
    copyFileSync(whole, path);
    truncateSync(path, length);
    const { fault, message } = await refusal(path);
    expect({ length, fault }).toEqual({ length, fault: 'corrupt' });
    expect(message).toContain(path);
    expect(statSync(path).size).toBe(length);
  }
});

it('refuses a file that is cut off while a write-ahead log waits beside it', async () => {
  for (const keep of [8_192, 100_000]) {
    const path = await killed();
    truncateSync(path, keep);
    expect((await refusal(path)).fault).toBe('corrupt');
  }
});

it('refuses to begin anew where only the write-ahead log is left', async () => {
  const path = newPath();
  writeFileSync(`${path}-wal`, 'something');
  expect((await refusal(path)).message).toContain('is gone, but its write-ahead log is there');
});

it('notices a damaged page when it is read', async () => {
  const path = await written();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xab, 4_096, bytes.length));
  const { fault, message } = await refusal(path);
  expect(fault).toBe('corrupt');
  expect(message).toContain(`The log ${path} is damaged.`);
});

it('names the position of an event that is no JSON any more', async () => {
  const path = await written();
  const text = readFileSync(path).toString('latin1');
  writeFileSync(path, text.replace('"number":1234', '"number"!1234'), 'latin1');
  await expect(countOf(path)).rejects.toMatchObject({
    fault: 'corrupt',
    message: expect.stringContaining('holds something that is no event at position 1235'),
  });
});

it('refuses a database of something else, and a log of a later version', async () => {
  const path = newPath();
  const other = new DatabaseSync(path);
  other.exec('CREATE TABLE event (position INTEGER PRIMARY KEY)');
  other.close();
  expect((await refusal(path)).fault).toBe('not-a-log');

  const later = await written();
  const log = new DatabaseSync(later);
  log.exec('PRAGMA user_version = 2');
  log.close();
  expect(await refusal(later)).toEqual({
    fault: 'not-a-log',
    message: `The log ${later} was written by a later version. Use that version.`,
  });
});

it('says that there is no log, instead of making one, to a reader', async () => {
  const path = newPath();
  expect(await refusal(path, true)).toEqual({
    fault: 'not-a-log',
    message: `There is no log at ${path}. Check the path.`,
  });
});

it('says what to do when the folder is not there', async () => {
  const { fault, message } = await refusal(join(folder, 'missing', 'log.db'));
  expect(fault).toBe('io');
  expect(message).toContain('Check that its folder exists and is writable');
});

it('opens a log although bytes were added behind its end', async () => {
  const path = await written();
  appendFileSync(path, 'more');
  expect(await countOf(path)).toBe(2_000);
});
