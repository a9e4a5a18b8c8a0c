import { randomUUID } from 'node:crypto';
import { type Account, type Accounts, beyond, copyAccounts, OtherAccounts, SqliteAccounts } from '#identity';
import type { Instant, UnitId, UserId } from '#kernel';
import { type MongoDatabase, openDatabase } from '#read-model/mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { MongoAccounts } from './index.ts';

const account = (id: string): Account => ({
  userId: id as UserId,
  name: '王芳',
  role: 'liaison',
  unitId: 'finance' as UnitId,
});
const until = '2026-12-31T16:00:00.000Z' as Instant;
const now = '2026-03-02T01:00:00.000Z' as Instant;

/** Three accounts; one has two tokens, one of them with an end, one has one, one has none. */
const fill = async (accounts: Accounts): Promise<void> => {
  const [one, two, three] = [account('u1'), account('u2'), account('u3')];
  for (const each of [one, two, three]) await accounts.put(each);
  await accounts.allow(one.userId, 'lb_one');
  await accounts.allow(one.userId, 'lb_one_more', until);
  await accounts.allow(two.userId, 'lb_two');
};

/** Breaks off at its n-th write. */
const breakingOff = (accounts: Accounts, after: number): Accounts => {
  let left = after;
  return new Proxy(accounts, {
    get: (target, name) => {
      if ((name === 'put' || name === 'keep') && left-- <= 0) throw new Error('broken off');
      const member = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
};

await describeWithMongo(
  (engine) => `accounts are moved, over ${engine}`,
  ({ url }) => {
    const databases: MongoDatabase[] = [];
    const sqlite = (): Accounts => new SqliteAccounts(':memory:');
    const mongo = (): Accounts => {
      const database = openDatabase({ url, database: `lianban-test-${randomUUID()}` });
      databases.push(database);
      return new MongoAccounts(database);
    };
    afterEach(async () => {
      for (const database of databases.splice(0)) {
        await database.db.dropDatabase();
        await database.close();
      }
    });

    describe.each<[string, () => Accounts, () => Accounts]>([
      ['SQLite to MongoDB', sqlite, mongo],
      ['MongoDB to SQLite', mongo, sqlite],
      ['SQLite to SQLite', sqlite, sqlite],
    ])('from %s', (_, openFrom, openTo) => {
      let from: Accounts;
      let to: Accounts;
      beforeEach(async () => {
        [from, to] = [openFrom(), openTo()];
        await fill(from);
      });

      const expectEqual = async (): Promise<void> => {
        expect([await beyond(from, to), await beyond(to, from)]).toEqual([null, null]);
        expect(await to.list()).toEqual(await from.list());
        expect(await to.tokens()).toEqual(await from.tokens());
      };

      it('with their tokens, which are taken there as they were here', async () => {
        await copyAccounts(from, to);
        await expectEqual();
        expect(await to.byToken('lb_one', now)).toEqual(account('u1'));
        expect([await to.byToken('lb_one_more', now), await to.byToken('lb_one_more', until)]).toEqual([
          account('u1'),
          null,
        ]);
      });

      it('once more, and change nothing; what was added meanwhile comes', async () => {
        await copyAccounts(from, to);
        await from.put(account('u4'));
        await from.allow(account('u3').userId, 'lb_three');
        await copyAccounts(from, to);
        await expectEqual();
      });

      it('to the end, when they were broken off at any write', async () => {
        for (let writes = 0; writes < 6; writes += 1) {
          await expect(copyAccounts(from, breakingOff(to, writes))).rejects.toThrow('broken off');
          expect(await beyond(to, from)).toBeNull();
        }
        await copyAccounts(from, to);
        await expectEqual();
      });

      it.each<[string, (accounts: Accounts) => Promise<unknown>]>([
        ['the account stranger', (accounts) => accounts.put(account('stranger'))],
        ['the account u1', (accounts) => accounts.put({ ...account('u1'), name: '王芬芳' })],
        ['a token of u2', (accounts) => accounts.allow(account('u2').userId, 'lb_two', until)],
        ['a token of u3', (accounts) => accounts.allow(account('u3').userId, 'lb_three')],
      ])('and stay where %s is another there, which is found', async (what, plant) => {
        await copyAccounts(from, to);
        await plant(to);
        const [accounts, tokens] = [await to.list(), await to.tokens()];
        await expect(copyAccounts(from, to)).rejects.toMatchObject(new OtherAccounts(what));
        expect(await beyond(to, from)).toBe(what);
        expect([await to.list(), await to.tokens()]).toEqual([accounts, tokens]);
      });

      it('and are found to be missing when one or its token is', async () => {
        await copyAccounts(from, to);
        await to.revoke(account('u2').userId);
        expect(await beyond(from, to)).toBe('a token of u2');
        await to.remove(account('u3').userId);
        expect(await beyond(from, to)).toBe('the account u3');
      });
    });
  },
);
