import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The text of the version of a key that was valid at a position; a key has at most one. */
const jsonAt = (at: ':after' | ':until'): string => `coalesce(
  (SELECT json FROM present WHERE key = touched.key AND since <= ${at}),
  (SELECT json FROM past WHERE key = touched.key AND until > ${at}
     AND since = (SELECT max(since) FROM past WHERE key = touched.key AND since <= ${at})))`;

const listNow = (order: 'ASC' | 'DESC'): string => `
  SELECT key, since, json FROM present WHERE key >= :low AND key < :high ORDER BY key ${order} LIMIT :limit`;

/** One seek for each key, however long its history: both arms come in order and are merged. */
const listAt = (order: 'ASC' | 'DESC'): string => `
  SELECT key, since, json FROM present WHERE key >= :low AND key < :high AND since <= :at
  UNION ALL
  SELECT ended.key, past.since, past.json FROM ended CROSS JOIN past
    ON past.key = ended.key
    AND past.since = (SELECT max(since) FROM past WHERE key = ended.key AND since <= :at)
  WHERE ended.key >= :low AND ended.key < :high AND past.until > :at
  ORDER BY 1 ${order} LIMIT :limit`;

const queries = {
  progress: 'SELECT checkpoint, ready FROM progress',
  getNow: 'SELECT key, since, json FROM present WHERE key = :key',
  getAt: `
    SELECT key, since, json FROM present WHERE key = :key AND since <= :at
    UNION ALL
    SELECT key, since, json FROM past WHERE key = :key AND until > :at
      AND since = (SELECT max(since) FROM past WHERE key = :key AND since <= :at)`,
  listNow: listNow('ASC'),
  listNowReverse: listNow('DESC'),
  listAt: listAt('ASC'),
  listAtReverse: listAt('DESC'),
  changed: `
    WITH touched AS MATERIALIZED (
      SELECT DISTINCT key FROM change
      WHERE position > :after AND position <= :until AND key >= :low AND key < :high)
    SELECT key, ${jsonAt(':after')} AS before, ${jsonAt(':until')} AS after FROM touched
    WHERE before IS NOT after ORDER BY key`,
  versions: `
    SELECT key, since AS "from", until AS "to", json FROM past WHERE (key, since) > (:key, :from)
    UNION ALL
    SELECT key, since, NULL, json FROM present WHERE (key, since) > (:key, :from)
    ORDER BY 1, 2 LIMIT :limit`,

  endPresent: 'INSERT INTO past SELECT key, since, ?, json FROM present WHERE key = ?',
  putPast: 'INSERT INTO past VALUES (?, ?, ?, ?)',
  putEnded: 'INSERT OR IGNORE INTO ended VALUES (?)',
  putChange: 'INSERT INTO change VALUES (?, ?)',
  putPresent: `INSERT INTO present VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET since = excluded.since, json = excluded.json`,
  takePresent: 'DELETE FROM present WHERE key = ?',
  putCheckpoint: 'UPDATE progress SET checkpoint = ?',
  markReady: 'UPDATE progress SET ready = 1',
} as const;

/** Every statement of a view, prepared once for each opened file. */
export type Statements = Readonly<Record<keyof typeof queries, StatementSync>>;

export const prepare = (db: DatabaseSync): Statements => {
  const prepared = Object.entries(queries).map(([name, sql]) => [name, db.prepare(sql)]);
  return Object.fromEntries(prepared) as Statements;
};

/** For tests that look at the plans. */
export const queryTexts: Readonly<Record<keyof typeof queries, string>> = queries;
