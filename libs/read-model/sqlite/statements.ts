import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The version of a key that was the last one at a position: one seek, however long the history. */
const lastAt = (key: string, at: string): string =>
  `(SELECT id FROM version WHERE version.key = ${key} AND since <= ${at} ORDER BY since DESC LIMIT 1)`;

const jsonAt = (at: string): string => `(SELECT json FROM version WHERE id = ${lastAt('touched.key', at)})`;

const list = (last: string, order: 'ASC' | 'DESC'): string => `
  SELECT key.key, since, json FROM key CROSS JOIN version ON version.id = ${last}
  WHERE key.key >= :low AND key.key < :high AND json IS NOT NULL
  ORDER BY key.key ${order} LIMIT :limit`;

const get = (last: string): string => `
  SELECT key.key, since, json FROM key CROSS JOIN version ON version.id = ${last}
  WHERE key.key = :key AND json IS NOT NULL`;

const then = lastAt('key.id', ':at');

const queries = {
  progress: 'SELECT checkpoint, ready, token FROM progress',
  getNow: get('key.latest'),
  getAt: get(then),
  listNow: list('key.latest', 'ASC'),
  listNowReverse: list('key.latest', 'DESC'),
  listAt: list(then, 'ASC'),
  listAtReverse: list(then, 'DESC'),
  changed: `
    WITH touched AS MATERIALIZED (
      SELECT DISTINCT key FROM version WHERE since > :after AND since <= :until)
    SELECT key.key, ${jsonAt(':after')} AS before, ${jsonAt(':until')} AS after
    FROM touched CROSS JOIN key ON key.id = touched.key
    WHERE key.key >= :low AND key.key < :high AND before IS NOT after ORDER BY key.key`,
  versions: `
    SELECT key.key, since AS "from",
      (SELECT min(next.since) FROM version next WHERE next.key = key.id AND next.since > version.since) AS "to", json
    FROM key CROSS JOIN version ON version.key = key.id
    WHERE key.key >= :key AND (key.key > :key OR since > :from) AND json IS NOT NULL
    ORDER BY key.key, since LIMIT :limit`,

  ends: 'SELECT (SELECT ifnull(max(id), 0) FROM version) AS version, (SELECT ifnull(max(id), 0) FROM key) AS key',
  find: 'SELECT id FROM key WHERE key = ?',
  isThere: 'SELECT 1 FROM key CROSS JOIN version ON version.id = key.latest WHERE key.key = ? AND json IS NOT NULL',
  putKey: 'INSERT INTO key VALUES (?, ?, ?)',
  putLatest: 'UPDATE key SET latest = ? WHERE id = ?',
  putVersion: 'INSERT INTO version VALUES (?, ?, ?, ?)',
  putCheckpoint: 'UPDATE progress SET checkpoint = ?, token = ?',
  putToken: 'UPDATE progress SET token = ?',
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
