import { access, mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Position } from '#event-store';
import { type View, type ViewName, ViewUnavailable } from '#read-model';
import { removeBuildings, SqliteViewStore } from '#read-model/sqlite';
import { newSqlitePlace } from '../testing/sqlite-place.ts';

const duties: ViewName = { name: 'duties', version: 1 };
const items: ViewName = { name: 'items', version: 1 };
const file = (): string => join(place.folder, 'duties.v1.sqlite');

let place: Awaited<ReturnType<typeof newSqlitePlace>>;
let store: SqliteViewStore;

beforeEach(async () => {
  place = await newSqlitePlace();
  store = await SqliteViewStore.open(place.folder);
});

afterEach(async () => {
  await store.close();
  await place.remove();
});

const fill = async (view: View, text: string, count = 200): Promise<void> =>
  view.write(
    Array.from({ length: count }, (_, i) => ({
      key: `k${i}`,
      position: (i + 1) as Position,
      json: JSON.stringify({ text }),
    })),
    count as Position,
  );

const readAll = async (view: View): Promise<number> => (await view.list()).length;

const corrupt = {
  name: 'ViewUnavailable',
  fault: 'corrupt',
  message: expect.stringContaining('lianban rebuild --view duties'),
};

it.each([
  ['that is no database', () => writeFile(file(), 'no database, but long enough to look at. '.repeat(200))],
  ['that was cut off', () => truncate(file(), 8_192)],
  ['of another application', async () => writeOther(file())],
])('says that a file %s is damaged and how to rebuild it, and leaves other views alone', async (_, damage) => {
  await fill(await store.open(duties), 'x'.repeat(500));
  await fill(await store.open(items), 'y');
  await store.close();
  await damage();
  store = await SqliteViewStore.open(place.folder);
  await expect(store.open(duties).then(readAll)).rejects.toMatchObject(corrupt);
  expect(await readAll(await store.open(items))).toBe(200);
});

const writeOther = async (path: string): Promise<void> => {
  await writeFile(path, '');
  const db = new DatabaseSync(path);
  db.exec('CREATE TABLE other (x)');
  db.close();
};

it('swaps a built view in whole, and handles of the live one go on with it', async () => {
  const live = await store.open(duties);
  await fill(live, 'old', 3);
  const building = await SqliteViewStore.openBuilding(place.folder, 'test');
  const built = await building.open(duties);
  await fill(built, 'new', 5);
  await built.markReady();
  await building.close();

  await store.swapIn(duties, building.folder);
  expect(await live.checkpoint()).toBe(5);
  expect((await live.get('k4'))?.document).toEqual({ text: 'new' });
  await live.write([{ key: 'k9', position: 9 as Position, json: '{}' }], 9 as Position);
  await store.close();
  store = await SqliteViewStore.open(place.folder);
  expect(await (await store.open(duties)).checkpoint()).toBe(9);
});

it('swaps a built view in for a damaged one', async () => {
  await writeFile(file(), 'no database'.repeat(1_000));
  await expect(store.open(duties)).rejects.toThrow(ViewUnavailable);
  const building = await SqliteViewStore.openBuilding(place.folder, 'test');
  await fill(await building.open(duties), 'new', 5);
  await building.close();
  await store.swapIn(duties, building.folder);
  expect(await (await store.open(duties)).checkpoint()).toBe(5);
});

it('keeps the live view when there is nothing to swap in', async () => {
  const live = await store.open(duties);
  await fill(live, 'old', 3);
  await expect(store.swapIn(duties, join(place.folder, '.building-none'))).rejects.toThrow('ENOENT');
  expect(await (await store.open(duties)).checkpoint()).toBe(3);
});

it('clears away what an interrupted rebuild left, and never a view', async () => {
  await fill(await store.open(duties), 'live', 3);
  const building = await SqliteViewStore.openBuilding(place.folder, 'interrupted');
  await fill(await building.open(duties), 'half');
  await building.close();
  await removeBuildings(place.folder);
  await expect(access(building.folder)).rejects.toThrow();
  expect(await store.list()).toEqual([duties]);
});

it('opens a file of the layout before this one, and takes writes from owners from then on', async () => {
  await fill(await store.open(duties), 'old', 3);
  await store.close();
  const db = new DatabaseSync(file());
  db.exec('ALTER TABLE progress DROP COLUMN token; PRAGMA user_version = 2');
  db.close();
  store = await SqliteViewStore.open(place.folder);
  const view = await store.open(duties);
  await view.write([], 4 as Position, 2);
  expect([await readAll(view), await view.checkpoint()]).toEqual([3, 4]);
  await expect(view.write([], 5 as Position, 1)).rejects.toMatchObject({ reason: 'superseded' });
});

it('leaves one file a view when it is closed', async () => {
  await fill(await store.open(duties), 'x');
  await mkdir(join(place.folder, 'unrelated'));
  await store.close();
  expect((await readdir(place.folder)).sort()).toEqual(['duties.v1.sqlite', 'unrelated']);
});

it('refuses to work once it is closed', async () => {
  const view = await store.open(duties);
  await store.close();
  await expect(view.get('a')).rejects.toMatchObject({ fault: 'closed' });
});
