import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { EventStore, RecordedEvent, StreamName } from '#event-store';
import { sample } from '#event-store/contract';
import { connectionStringOf, Stage } from '#event-store/eventstoredb/testing';
import { lockFolder, SqliteEventStore } from '#event-store/sqlite';
import { clockOf } from '#kernel';
import { placesIn } from '../../apps/server/index.ts';
import { eventsIn } from './data-of-demo.ts';
import { type Ended, ended, exampleNotice, lianban, start } from './lianban.ts';
import { until } from './until.ts';

const LONGEST_MS = 120_000;

const stage = new Stage();
const top = mkdtempSync(join(tmpdir(), 'lianban-move-'));
const data = join(top, 'demo');
const file = placesIn(data).log;
let whole: readonly RecordedEvent[] = [];
let server: string;
let moved: EventStore;

beforeAll(async () => {
  await lianban('demo', '--no-serve', '--json', '--data', data, '--notice', exampleNotice);
  whole = await eventsIn(data);
  const node = await stage.server();
  server = connectionStringOf(node);
  moved = stage.store([node], {}, 'lianban');
}, LONGEST_MS);

afterAll(async () => {
  await stage.end();
  rmSync(top, { recursive: true });
});

const moveArgs = (from: string, to: string) => ['move', '--from', from, '--to', to, '--json'];
const move = (from: string, to: string): Promise<Ended> => lianban(...moveArgs(from, to));

const readMoved = async (): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const page of moved.readAll()) events.push(...page);
  return events;
};

const asWritten = ({ position, ...event }: RecordedEvent) => event;

it(
  'killed twice on its way, it goes on where it was, and both sides are equal',
  async () => {
    for (const count of [100, Math.floor(whole.length / 2)]) {
      const moving = start(...moveArgs(`sqlite:${file}`, `esdb:${server}`));
      const end = ended(moving);
      await until(`${count} events are moved`, async () => ((await readMoved()).length >= count ? true : null));
      moving.kill('SIGKILL');
      expect((await end).signal).toBe('SIGKILL');
    }
    const before = (await readMoved()).length;
    expect(before).toBeLessThan(whole.length);
    const { code, stdout } = await move(`sqlite:${file}`, `esdb:${server}`);
    expect(code).toBe(0);
    const sound = { ok: true, events: whole.length };
    expect(JSON.parse(stdout)).toEqual({
      copied: whole.length - before,
      equal: true,
      from: sound,
      to: sound,
      records: null,
      seconds: expect.any(Number),
    });
    expect((await readMoved()).map(asWritten)).toEqual(whole.map(asWritten));
  },
  LONGEST_MS,
);

it(
  'moves back into a file, and finds a difference that was planted there',
  async () => {
    const back = join(top, 'back', 'log.sqlite');
    expect(await move(server, `sqlite:${back}`)).toMatchObject({ code: 0 });
    expect(await move(`sqlite:${file}`, `sqlite:${back}`)).toMatchObject({ code: 0 });

    const log = new DatabaseSync(back);
    log.exec(`UPDATE event SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE position = 50`);
    log.close();
    const { code, stdout, stderr } = await move(server, `sqlite:${back}`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`move.differs: Event ${whole[49]?.revision} of the stream ${whole[49]?.stream}`);
  },
  LONGEST_MS,
);

it(
  'moves nothing onto another log, out of a folder that is in use, or from where there is none',
  async () => {
    const other = join(top, 'other.sqlite');
    const log = SqliteEventStore.open(other, { clock: clockOf(Date.now) });
    await log.append('item-other' as StreamName, 'none', [sample()]);
    await log.close();
    expect(await move(server, `sqlite:${other}`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('move.other-log'),
    });

    const lock = lockFolder(data);
    expect(await move(`sqlite:${file}`, server)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('store.in-use'),
    });
    lock.release();

    expect(await move(`sqlite:${join(top, 'nothing.sqlite')}`, server)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('data.none'),
    });
    expect((await readMoved()).map(asWritten)).toEqual(whole.map(asWritten));
  },
  LONGEST_MS,
);

it(
  'is told places that it does not know apart, and does not repeat them',
  async () => {
    const secret = 'hush';
    for (const to of [`mysql:${secret}`, `esdb://admin:${secret}@a b`]) {
      const { code, stderr } = await move(`sqlite:${file}`, to);
      expect(code).toBe(2);
      expect(stderr).not.toContain(secret);
    }
  },
  LONGEST_MS,
);
