import type { Change } from '#read-model';
import type { Statements } from './statements.ts';

interface Version {
  readonly since: number;
  readonly json: string;
}

/**
 * Writes changes that were checked, inside the caller's transaction. Of a key that changes several times only the last
 * version reaches `present`; those between go straight to `past`.
 */
export const writeChanges = (statements: Statements, changes: readonly Change[]): void => {
  const latest = new Map<string, Version | null>();
  const ended = new Set<string>();
  for (const { key, position, document } of changes) {
    const written = latest.get(key);
    const existed = written === undefined ? statements.endPresent.run(position, key).changes !== 0 : written !== null;
    if (written) statements.putPast.run(key, written.since, position, written.json);
    if (existed) ended.add(key);
    if (!existed && document === null) continue;
    statements.putChange.run(position, key);
    latest.set(key, document === null ? null : { since: position, json: JSON.stringify(document) });
  }
  for (const key of ended) statements.putEnded.run(key);
  for (const [key, version] of latest) {
    if (version) statements.putPresent.run(key, version.since, version.json);
    else statements.takePresent.run(key);
  }
};
