import type { Collection } from 'mongodb';
import { describeWithMongo } from '../../../test/engines/mongodb.ts';
import { interposedDb } from '../testing/interposed-db.ts';
import { type MongoTestPlace, newMongoPlace } from '../testing/mongo-place.ts';
import { until } from '../testing/until.ts';
import { JoinedChanges } from './joined-changes.ts';

interface Counter {
  readonly _id: string;
  readonly owner: number;
  readonly count: number;
}

await describeWithMongo(
  (engine) => `Over MongoDB (${engine}), changes that come at once`,
  ({ url }) => {
    let place: MongoTestPlace;
    let counters: Collection<Counter>;
    /** What went to the database. */
    let sent: string[];
    let lost: Error | null;
    /** What the next command waits for before it is sent. */
    let held: Promise<void>;
    let changes: JoinedChanges<Counter>;
    beforeEach(async () => {
      place = await newMongoPlace(url);
      sent = [];
      lost = null;
      held = Promise.resolve();
      const db = interposedDb(place.db, async ({ method, send }) => {
        sent.push(method);
        const before = held;
        held = Promise.resolve();
        await before;
        return lost ? Promise.reject(lost) : send();
      });
      counters = place.db.collection<Counter>('counters');
      await counters.insertMany(['a', 'b', 'c'].map((_id) => ({ _id, owner: 1, count: 0 })));
      changes = new JoinedChanges(db.collection<Counter>('counters'));
    });
    afterEach(() => place.remove());

    const count = (_id: string, owner: number, to: number) => changes.change({ _id, owner }, { count: to });
    const counted = async () => (await counters.find().sort({ _id: 1 }).toArray()).map((counter) => counter.count);

    it('go in one command', async () => {
      expect(await Promise.all([count('a', 1, 5), count('b', 1, 6), count('c', 1, 7)])).toEqual([true, true, true]);
      expect([await counted(), sent]).toEqual([[5, 6, 7], ['bulkWrite']]);
    });

    it('are each answered by themselves where one is refused', async () => {
      expect(await Promise.all([count('a', 1, 5), count('b', 2, 6), count('c', 1, 7)])).toEqual([true, false, true]);
      expect(await counted()).toEqual([5, 0, 7]);
    });

    it('are no news where they are so already, and refused all the same to whom they do not belong', async () => {
      await Promise.all([count('a', 1, 5), count('b', 1, 6)]);
      expect(await Promise.all([count('a', 1, 5), count('b', 2, 6), count('gone', 1, 7)])).toEqual([
        true,
        false,
        false,
      ]);
    });

    it('fail together where the way is cut', async () => {
      lost = new Error('The line is gone.');
      const answers = await Promise.allSettled([count('a', 1, 5), count('b', 1, 6)]);
      expect(answers).toEqual([1, 2].map(() => ({ status: 'rejected', reason: lost })));
      lost = null;
      expect(await Promise.all([count('a', 1, 5), count('b', 1, 6)])).toEqual([true, true]);
    });

    it('of one document go one after the other, and hold up no other meanwhile', async () => {
      const take = (owner: number) => changes.change({ _id: 'a', owner: 1 }, { owner });
      const { promise, resolve: goOn } = Promise.withResolvers<void>();
      held = promise;
      const taken = [take(2), take(3), take(4)];
      await until('the first is on its way', () => sent.length === 1);
      expect(await count('b', 1, 6)).toBe(true);
      goOn();
      expect(await Promise.all(taken)).toEqual([true, false, false]);
      expect((await counters.findOne({ _id: 'a' }))?.owner).toBe(2);
    });

    it('wait for nobody who comes later', async () => {
      expect(await count('a', 1, 5)).toBe(true);
      expect(await count('b', 2, 6)).toBe(false);
      expect(sent).toEqual(['updateOne', 'updateOne']);
    });
  },
);
