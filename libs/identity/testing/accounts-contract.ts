import type { Instant, UnitId, UserId } from '#kernel';
import type { Account } from '../account.ts';
import { type Accounts, NoSuchAccount } from '../accounts.ts';
import { hashOf } from '../token-hash.ts';

/** A place for accounts that lives as long as one test. */
export interface AccountsPlace {
  /** Opens them once more, as another process or a later one does. */
  open(): Promise<Accounts>;
  remove(): Promise<void>;
}

export const liaison: Account = {
  userId: 'u1' as UserId,
  name: '王芳',
  role: 'liaison',
  unitId: 'finance' as UnitId,
};

const now = '2026-03-02T01:00:00.000Z' as Instant;

export const accountsContractKeptBy = (name: string): string => `${name} keeps the contract of the accounts`;

/** Holds an adapter to what accounts promise: every case, none left out. */
export const testAccounts = (newPlace: () => Promise<AccountsPlace>): void => {
  let place: AccountsPlace;
  let accounts: Accounts;
  beforeEach(async () => {
    place = await newPlace();
    accounts = await place.open();
  });
  afterEach(async () => {
    await accounts.close();
    await place.remove();
  });

  it('finds an account by a token that it was given, and by no other', async () => {
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret');
    expect(await accounts.byToken('lb_secret', now)).toEqual(liaison);
    expect(await accounts.byToken('lb_other', now)).toBeNull();
    expect(await accounts.byToken('', now)).toBeNull();
  });

  it('keeps tokens and accounts when it is opened again', async () => {
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret');
    await accounts.close();
    accounts = await place.open();
    expect(await accounts.byToken('lb_secret', now)).toEqual(liaison);
  });

  it('shows at once elsewhere what was changed here', async () => {
    const elsewhere = await place.open();
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret');
    expect(await elsewhere.byToken('lb_secret', now)).toEqual(liaison);
    await accounts.revoke(liaison.userId);
    expect(await elsewhere.byToken('lb_secret', now)).toBeNull();
    await elsewhere.close();
  });

  it('changes an account that is put again, and keeps its tokens', async () => {
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret');
    const office: Account = { ...liaison, role: 'office', unitId: null };
    await accounts.put(office);
    expect(await accounts.byToken('lb_secret', now)).toEqual(office);
    expect(await accounts.list()).toEqual([office]);
  });

  it('knows what somebody was called at a moment, and forgets it with the account', async () => {
    const [first, second, third] = ['2026-01-01', '2026-03-01', '2026-05-01'].map(
      (day) => `${day}T01:00:00.000Z` as Instant,
    );
    await accounts.put(liaison);
    await accounts.put({ ...liaison, name: '王芬芳' }, second);
    await accounts.put({ ...liaison, name: '李强', role: 'leader' }, third);
    const nameAt = async (at: Instant | undefined) => (await accounts.namesAt(at as Instant)).get(liaison.userId);
    expect([await nameAt(first), await nameAt(second), await nameAt(third)]).toEqual(['王芳', '王芬芳', '李强']);
    await accounts.put({ ...liaison, name: '李强' }, '2026-06-01T01:00:00.000Z' as Instant);
    expect(await nameAt(third)).toBe('李强');
    await accounts.put({ ...liaison, name: '李 强' });
    expect([await nameAt(first), await nameAt(third)]).toEqual(['王芳', '李 强']);
    await accounts.remove(liaison.userId);
    await accounts.put(liaison);
    expect(await nameAt(second)).toBe('王芳');
  });

  it('lists all accounts by id', async () => {
    for (const userId of ['u2', 'u10', 'u1'] as UserId[]) await accounts.put({ ...liaison, userId });
    expect((await accounts.list()).map(({ userId }) => userId)).toEqual(['u1', 'u10', 'u2']);
  });

  it('lists what is kept of tokens by hash, of which other accounts know the same tokens', async () => {
    const until = '2026-03-31T16:00:00.000Z' as Instant;
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_one');
    await accounts.allow(liaison.userId, 'lb_two', until);
    const kept = await accounts.tokens();
    expect(kept).toEqual(
      [
        { hash: hashOf('lb_one'), userId: liaison.userId, until: null },
        { hash: hashOf('lb_two'), userId: liaison.userId, until },
      ].sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    );
    await accounts.revoke(liaison.userId);
    expect(await accounts.tokens()).toEqual([]);
    for (const token of kept) await accounts.keep(token);
    expect(await accounts.tokens()).toEqual(kept);
    expect(await accounts.byToken('lb_one', now)).toEqual(liaison);
  });

  it('refuses a token for nobody', async () => {
    await expect(accounts.allow('stranger' as UserId, 'lb_secret')).rejects.toThrow(NoSuchAccount);
    await accounts.put({ ...liaison, userId: 'stranger' as UserId });
    expect(await accounts.byToken('lb_secret', now)).toBeNull();
  });

  it('takes a token until its end, and not from then on', async () => {
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret', '2026-03-31T16:00:00.000Z' as Instant);
    expect(await accounts.byToken('lb_secret', '2026-03-31T15:59:59.999Z' as Instant)).toEqual(liaison);
    expect(await accounts.byToken('lb_secret', '2026-03-31T16:00:00.000Z' as Instant)).toBeNull();
  });

  it('goes by what was said last of a token', async () => {
    const other = { ...liaison, userId: 'u2' as UserId };
    for (const account of [liaison, other]) await accounts.put(account);
    await accounts.allow(liaison.userId, 'lb_secret', '2026-01-01T00:00:00.000Z' as Instant);
    await accounts.allow(other.userId, 'lb_secret');
    expect(await accounts.byToken('lb_secret', now)).toEqual(other);
  });

  it('takes back all tokens of one account, and leaves the account and the tokens of others', async () => {
    const other = { ...liaison, userId: 'u2' as UserId };
    for (const account of [liaison, other]) await accounts.put(account);
    await accounts.allow(liaison.userId, 'lb_one');
    await accounts.allow(liaison.userId, 'lb_two');
    await accounts.allow(other.userId, 'lb_three');
    expect(await accounts.revoke(liaison.userId)).toBe(2);
    expect(await accounts.revoke(liaison.userId)).toBe(0);
    expect(await accounts.byToken('lb_one', now)).toBeNull();
    expect(await accounts.byToken('lb_three', now)).toEqual(other);
    expect(await accounts.get(liaison.userId)).toEqual(liaison);
  });

  it('erases an account with its tokens, which one of the same id later does not get back', async () => {
    await accounts.put(liaison);
    await accounts.allow(liaison.userId, 'lb_secret');
    expect(await accounts.remove(liaison.userId)).toBe(true);
    expect(await accounts.remove(liaison.userId)).toBe(false);
    expect([await accounts.get(liaison.userId), await accounts.list()]).toEqual([null, []]);
    expect(await accounts.byToken('lb_secret', now)).toBeNull();
    await accounts.put(liaison);
    expect(await accounts.byToken('lb_secret', now)).toBeNull();
  });
};
