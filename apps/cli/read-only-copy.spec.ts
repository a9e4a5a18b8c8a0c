import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#event-store';
import type { UserId } from '#kernel';
import { onOneMachine, projections, type Server } from '../server/index.ts';
import { openForQueries, openWhenFree } from './open.ts';
import { registerDraft } from './register-draft.ts';
import { verifyStores } from './verify-stores.ts';

// A backup that nobody may write is verified and shown as it is, and nothing in it changes.

const NOBODY = 65_534;
const clerk = { userId: 'clerk' as UserId, name: '张三', role: 'office', unitId: null } as const;
const notice = '平原县粮食工作方案\n\n一、重点任务\n\n1.建好仓库。（责任单位：县财政局）\n';

const place = mkdtempSync(join(tmpdir(), 'lianban-copy-'));
const ledger = join(place, 'ledger');
const copy = join(place, 'copy');
let server: Server;

beforeAll(async () => {
  chmodSync(place, 0o755);
  server = await openWhenFree(onOneMachine(ledger));
  await server.data.accounts.put(clerk);
  await registerDraft(server, Buffer.from(notice), [], () => undefined);
});
afterAll(() => rm(place, { recursive: true }));

const entriesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((entry) => join(folder, String(entry)))
    .sort();

/** Gives everybody these rights to a folder and its folders, and to its files as far as they can be read or written. */
const allow = (folder: string, rights: number): void => {
  for (const path of [folder, ...entriesIn(folder)]) {
    chmodSync(path, statSync(path).isDirectory() ? rights : rights & 0o666);
  }
};

const stateOf = (folder: string) =>
  entriesIn(folder).map((path) => [path, statSync(path).mtimeMs, statSync(path).size]);

/** Does the work as a user that may write nothing of ours: the rights of files do not bind the superuser. */
const asNobody = async <T>(work: () => Promise<T>): Promise<T> => {
  const me = process.geteuid?.();
  if (me !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(me);
  }
};

it('says of a copy that was made in use, without what SQLite keeps beside it, that it must be copied again', async () => {
  cpSync(ledger, copy, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  expect(existsSync(join(copy, 'log.sqlite-wal'))).toBe(true);
  allow(copy, 0o555);
  await expect(asNobody(() => verifyStores(onOneMachine(copy)))).rejects.toThrow(StoreUnavailable);
  await expect(asNobody(() => verifyStores(onOneMachine(copy)))).rejects.toThrow('their folder cannot be written');
  allow(copy, 0o700);
  await rm(copy, { recursive: true });
});

it('verifies and shows a copy that cannot be written, and leaves it as it is', async () => {
  await server.close();
  cpSync(ledger, copy, { recursive: true });
  allow(copy, 0o555);
  const before = stateOf(copy);
  await asNobody(async () => {
    expect(await verifyStores(onOneMachine(copy))).toMatchObject({
      ok: true,
      byType: { NoticeImported: 1, NoticeItemDrafted: 1 },
    });
    await openForQueries(onOneMachine(copy), async ({ data }) => {
      const shown = await Promise.all(projections.map((projection) => data.views.of(projection).list()));
      expect(shown.flat().length).toBeGreaterThan(2);
      expect((await data.accounts.get(clerk.userId))?.name).toBe(clerk.name);
    });
  });
  expect(stateOf(copy)).toEqual(before);
  allow(copy, 0o700);
});
