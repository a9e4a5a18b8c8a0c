import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Instant } from '#kernel';
import { SqliteAccounts } from './sqlite-accounts.ts';
import { accountsContractKeptBy, liaison, testAccounts } from './testing/accounts-contract.ts';

const now = '2026-03-02T01:00:00.000Z' as Instant;
const newFolder = () => mkdtempSync(join(tmpdir(), 'lianban-accounts-'));

describe(accountsContractKeptBy('SQLite'), () =>
  testAccounts(async () => {
    const folder = newFolder();
    return {
      open: async () => new SqliteAccounts(join(folder, 'accounts.sqlite')),
      remove: async () => rmSync(folder, { recursive: true }),
    };
  }),
);

describe('accounts in a file', () => {
  let folder: string;
  let accounts: SqliteAccounts;

  beforeEach(() => {
    folder = newFolder();
    accounts = new SqliteAccounts(join(folder, 'accounts.sqlite'));
  });

  afterEach(async () => {
    await accounts.close();
    rmSync(folder, { recursive: true });
  });

  /** What the files of the folder hold, the write-ahead log included, while they are in use. */
  const bytes = (): Buffer => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

  it('keep of a token only its hash', async () => {
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret');
    expect(bytes().includes('lb_secret')).toBe(false);
    expect(bytes().includes('finance')).toBe(true);
  });

  it('leave no byte of a name that was erased, nor of a name before it', async () => {
    await accounts.put(liaison);
    await accounts.put({ ...liaison, name: '王芬芳' }, now);
    await accounts.allow(liaison.userId, 'lb_secret');
    expect(bytes().includes('王芬芳')).toBe(true);
    expect(bytes().includes('王芳')).toBe(true);
    await accounts.remove(liaison.userId);
    expect(bytes().includes('王芬芳')).toBe(false);
    expect(bytes().includes('王芳')).toBe(false);
  });

  it('that were kept before tokens had an end are read', async () => {
    await accounts.close();
    const path = join(folder, 'accounts.sqlite');
    const before = new DatabaseSync(path);
    before.exec('ALTER TABLE token DROP COLUMN valid_until');
    before.close();
    accounts = new SqliteAccounts(path);
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret');
    expect(await accounts.byToken('lb_secret', now)).toEqual(liaison);
  });
});
