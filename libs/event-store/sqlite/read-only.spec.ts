import { join } from 'node:path';
import type { StreamName } from '#event-store';
import { Following } from '../contract/following.ts';
import { idsOf, revisionsOf, streamOf } from '../contract/reading.ts';
import { sample, samples } from '../contract/sample-events.ts';
import { lockFolder } from './lock-folder.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';
import { fixedClock, temporaryFolder } from './testing/temporary-store.ts';

const stream = 'item-1' as StreamName;
const { folder, remove } = temporaryFolder();
afterAll(remove);

const open = (name: string, readOnly: boolean) =>
  SqliteEventStore.open(join(folder, name), { clock: fixedClock, readOnly });

it('is read beside its writer, without the lock of the folder', async () => {
  const lock = lockFolder(folder);
  const writer = open('beside.db', false);
  const given = samples(3);
  await writer.append(stream, 'none', given);
  const reader = open('beside.db', true);
  expect(idsOf(await streamOf(reader, stream))).toEqual(idsOf(given));
  await reader.close();
  await writer.append(stream, 2, [sample()]);
  await writer.close();
  lock.release();
});

it('follows what another connection writes', async () => {
  const writer = open('followed.db', false);
  await writer.append(stream, 'none', samples(2));
  const reader = open('followed.db', true);
  const following = new Following(reader, [stream], 10_000, {});
  await following.untilCaughtUp();
  await writer.append(stream, 1, samples(2));
  await following.untilEvents(4);
  await following.stop();
  expect(revisionsOf(following.events)).toEqual([0, 1, 2, 3]);
  await Promise.all([reader.close(), writer.close()]);
});

it('refuses to append', async () => {
  await open('read.db', false).close();
  const reader = open('read.db', true);
  await expect(reader.append(stream, 'none', [sample()])).rejects.toMatchObject({ fault: 'io' });
  await reader.close();
});

it('checks every append against the file, so that even a second writer, were there one, would harm nothing', async () => {
  const one = open('two.db', false);
  const other = open('two.db', false);
  await one.append(stream, 'none', [sample()]);
  const second = sample();
  await other.append(stream, 0, [second]);
  expect(await one.append(stream, 'any', [sample()])).toMatchObject({ revision: 2 });
  expect(await one.append(stream, 'any', [second])).toMatchObject({ revision: 1 });
  await expect(other.append(stream, 1, [sample()])).rejects.toMatchObject({ actual: 2 });
  expect(revisionsOf(await streamOf(one, stream))).toEqual([0, 1, 2]);
  await Promise.all([one.close(), other.close()]);
});
