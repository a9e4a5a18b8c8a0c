import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Instant, UnitId, UserId } from '#kernel';
import type { Account } from './account.ts';
import { SqliteAccounts } from './sqlite-accounts.ts';

const now = '2026-03-02T01:00:00.000Z' as Instant;

let folder: string;
let accounts: SqliteAccounts;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-accounts-'));
  accounts = new SqliteAccounts(join(folder, 'accounts.sqlite'));
});

afterEach(() => {
  accounts.close();
  rmSync(folder, { recursive: true });
});

const liaison: Account = {
  userId: 'u1' as UserId,
  name: '王芳',
  role: 'liaison',
  unitId: 'finance' as UnitId,
};

it('finds an account by a token that it was given, and by no other', () => {
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret');
  expect(accounts.byToken('lb_secret', now)).toEqual(liaison);
  expect(accounts.byToken('lb_other', now)).toBeNull();
  expect(accounts.byToken('', now)).toBeNull();
});

it('keeps tokens and accounts when it is opened again', () => {
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret');
  accounts.close();
  accounts = new SqliteAccounts(join(folder, 'accounts.sqlite'));
  expect(accounts.byToken('lb_secret', now)).toEqual(liaison);
});

it('changes an account that is put again, and keeps its tokens', () => {
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret');
  const office: Account = { ...liaison, role: 'office', unitId: null };
  accounts.put(office);
  expect(accounts.byToken('lb_secret', now)).toEqual(office);
  expect(accounts.list()).toEqual([office]);
});

it('refuses a token for nobody', () => {
  expect(() => accounts.allow('stranger' as UserId, 'lb_secret')).toThrow('FOREIGN KEY');
});

it('keeps of a token only its hash', () => {
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret');
  accounts.close();
  const bytes = readFileSync(join(folder, 'accounts.sqlite'));
  expect(bytes.includes('lb_secret')).toBe(false);
  expect(bytes.includes('finance')).toBe(true);
  accounts = new SqliteAccounts(join(folder, 'accounts.sqlite'));
});

it('takes a token until its end, and not from then on', () => {
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret', '2026-03-31T16:00:00.000Z' as Instant);
  expect(accounts.byToken('lb_secret', '2026-03-31T15:59:59.999Z' as Instant)).toEqual(liaison);
  expect(accounts.byToken('lb_secret', '2026-03-31T16:00:00.000Z' as Instant)).toBeNull();
});

it('takes back all tokens of one account, and leaves the account and the tokens of others', () => {
  const other = { ...liaison, userId: 'u2' as UserId };
  for (const account of [liaison, other]) accounts.put(account);
  accounts.allow(liaison.userId, 'lb_one');
  accounts.allow(liaison.userId, 'lb_two');
  accounts.allow(other.userId, 'lb_three');
  expect(accounts.revoke(liaison.userId)).toBe(2);
  expect(accounts.revoke(liaison.userId)).toBe(0);
  expect(accounts.byToken('lb_one', now)).toBeNull();
  expect(accounts.byToken('lb_three', now)).toEqual(other);
  expect(accounts.get(liaison.userId)).toEqual(liaison);
});

/** What the files of the folder hold, the write-ahead log included, while they are in use. */
const bytes = (): Buffer => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

it('erases an account with its tokens, and leaves no byte of the name, nor of a name before it', () => {
  accounts.put(liaison);
  accounts.put({ ...liaison, name: '王芬芳' });
  accounts.allow(liaison.userId, 'lb_secret');
  expect(bytes().includes('王芬芳')).toBe(true);
  expect(accounts.remove(liaison.userId)).toBe(true);
  expect(accounts.remove(liaison.userId)).toBe(false);
  expect(accounts.list()).toEqual([]);
  expect(accounts.byToken('lb_secret', now)).toBeNull();
  expect(bytes().includes('王芬芳')).toBe(false);
  expect(bytes().includes('王芳')).toBe(false);
});

it('reads accounts that were kept before tokens had an end', () => {
  accounts.close();
  const path = join(folder, 'accounts.sqlite');
  const before = new DatabaseSync(path);
  before.exec('ALTER TABLE token DROP COLUMN valid_until');
  before.close();
  accounts = new SqliteAccounts(path);
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret');
  expect(accounts.byToken('lb_secret', now)).toEqual(liaison);
});
