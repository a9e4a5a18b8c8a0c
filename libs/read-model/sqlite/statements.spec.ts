import { DatabaseSync } from 'node:sqlite';
import { openFile } from './schema.ts';
import { queryTexts } from './statements.ts';

/** How SQLite means to answer: one line a step. */
const planOf = (db: DatabaseSync, sql: string): string =>
  db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail)
    .join('\n');

/** A step over the log of a view itself without an index; small results of other steps may be gone through. */
const wadesThrough = /SCAN (key|version|next)\b/;

let db: DatabaseSync;
beforeEach(() => {
  db = openFile(':memory:', 'live');
});
afterEach(() => db.close());

it.each(['getNow', 'getAt', 'listNow', 'listNowReverse', 'listAt', 'listAtReverse', 'changed'] as const)(
  'answers %s by look-ups in an index',
  (name) => {
    expect(planOf(db, queryTexts[name])).not.toMatch(wadesThrough);
  },
);

it.each(['listNow', 'listNowReverse', 'listAt', 'listAtReverse', 'versions'] as const)(
  'reads %s in order, unsorted',
  (name) => {
    expect(planOf(db, queryTexts[name])).not.toContain('TEMP B-TREE');
  },
);

it('would notice a query that wades through history', () => {
  const planted = planOf(db, 'SELECT key FROM version WHERE json > :at ORDER BY json');
  expect(planted).toMatch(wadesThrough);
  expect(planted).toContain('TEMP B-TREE');
});
