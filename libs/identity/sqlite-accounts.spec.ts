import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UnitId, UserId } from '#kernel';
import type { Account } from './account.ts';
import { SqliteAccounts } from './sqlite-accounts.ts';

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
  expect(accounts.byToken('lb_secret')).toEqual(liaison);
  expect(accounts.byToken('lb_other')).toBeNull();
  expect(accounts.byToken('')).toBeNull();
});

it('keeps tokens and accounts when it is opened again', () => {
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret');
  accounts.close();
  accounts = new SqliteAccounts(join(folder, 'accounts.sqlite'));
  expect(accounts.byToken('lb_secret')).toEqual(liaison);
});

it('changes an account that is put again, and keeps its tokens', () => {
  accounts.put(liaison);
  accounts.allow(liaison.userId, 'lb_secret');
  const office: Account = { ...liaison, role: 'office', unitId: null };
  accounts.put(office);
  expect(accounts.byToken('lb_secret')).toEqual(office);
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
