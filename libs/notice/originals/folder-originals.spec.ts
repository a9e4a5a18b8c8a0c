import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import { FolderOriginals } from './index.ts';

let place: string;
let originals: FolderOriginals;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'lianban-originals-'));
  originals = new FolderOriginals(join(place, 'originals'));
});

afterEach(() => rm(place, { recursive: true, force: true }));

const notice = new TextEncoder().encode('关于深入推进全民阅读工作的实施意见');
const sha256 = createHash('sha256').update(notice).digest('hex');

it('keeps the bytes under their SHA-256, and gives them back as they came', async () => {
  expect(await originals.keep(notice)).toBe(sha256);
  expect(Buffer.from((await originals.get(sha256)) ?? [])).toEqual(Buffer.from(notice));
});

it('keeps the same bytes once, also when they come many times at once, and leaves nothing else behind', async () => {
  await Promise.all(Array.from({ length: 20 }, () => originals.keep(notice)));
  await originals.keep(notice);
  expect(await readdir(join(place, 'originals'))).toEqual([sha256]);
  expect(Buffer.from((await originals.get(sha256)) ?? [])).toEqual(Buffer.from(notice));
});

it('has nothing under a hash that nobody kept, or under what is no hash', async () => {
  await originals.keep(notice);
  expect(await originals.get('0'.repeat(64))).toBeNull();
  expect(await originals.get(`../originals/${sha256}`)).toBeNull();
  expect(await originals.get('')).toBeNull();
});

it('does not give back a file that was altered', async () => {
  await originals.keep(notice);
  await writeFile(join(place, 'originals', sha256), 'forged');
  await expect(originals.get(sha256)).rejects.toThrow('was altered');
});

it('says that it cannot keep a notice where its folder cannot be', async () => {
  await writeFile(join(place, 'originals'), 'a file, where the folder should be');
  await expect(originals.keep(notice)).rejects.toThrow(StoreUnavailable);
});
