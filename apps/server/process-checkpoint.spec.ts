import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '#event-store';
import type { ViewStore } from '#read-model';
import { openDatabase } from '#read-model/mongodb';
import { SqliteViewStore } from '#read-model/sqlite';
import { describeWithMongo } from '../../test/engines/mongodb.ts';
import { processCheckpoint } from './process-checkpoint.ts';
import { viewsInDatabase } from './views-in.ts';

const process = { name: 'register-items' };
const at = (position: number) => position as Position;

interface Place {
  readonly views: ViewStore;
  /** Does harm to what is kept; to be opened anew. */
  damage(): Promise<ViewStore>;
}

const expectBegunAnew = async ({ views, damage }: Place, token?: number): Promise<void> => {
  const checkpoint = await processCheckpoint(views, process, token);
  await checkpoint.write(at(7));
  expect(await (await processCheckpoint(views, process, token)).read()).toBe(7);
  const again = await processCheckpoint(await damage(), process, token && token + 1);
  expect(await again.read()).toBeNull();
  await again.write(at(3));
  expect(await again.read()).toBe(3);
};

it('begins a damaged checkpoint anew where it is a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-checkpoint-'));
  const views = await SqliteViewStore.open(folder);
  const damage = async () => {
    await views.close();
    await writeFile(join(folder, 'process-register-items.v1.sqlite'), 'not a view');
    return views;
  };
  await expectBegunAnew({ views, damage });
  await views.close();
  await rm(folder, { recursive: true });
});

await describeWithMongo(
  (engine) => `In MongoDB (${engine}), the checkpoint of a process`,
  ({ url }) => {
    it('is begun anew where it is damaged, and refused to an owner that has been replaced', async () => {
      const database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
      const { store: views } = viewsInDatabase(database);
      const damage = async () => {
        await database.db.collection('views').updateMany({}, { $set: { layout: 0 } });
        return views;
      };
      await expectBegunAnew({ views, damage }, 4);
      await expect(processCheckpoint(views, process, 4)).rejects.toMatchObject({ reason: 'superseded' });
      await database.db.dropDatabase();
      await database.close();
    });
  },
);
