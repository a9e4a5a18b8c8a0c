import { compareKeys, endOfPrefix, type ListKeys } from '#read-model';

/** Keys from `low` (incl.) to `high` (excl.); `null`: without an end. Holds as well for ids, which begin with their key. */
export interface Range {
  readonly low: string;
  readonly high: string | null;
}

/** The least text behind a key and all ids of it: no key holds U+0000, which stands behind the key in an id. */
const behind = (key: string): string => `${key}\u0001`;

export const rangeOf = ({ prefix = '', after, reverse = false }: ListKeys): Range => {
  const end = endOfPrefix(prefix);
  if (after === undefined) return { low: prefix, high: end };
  if (reverse) return { low: prefix, high: end === null || compareKeys(after, end) < 0 ? after : end };
  const next = behind(after);
  return { low: compareKeys(next, prefix) > 0 ? next : prefix, high: end };
};

/** What is left of a range from a key on (incl.), in the direction of a list. */
export const rangeFrom = ({ low, high }: Range, key: string, reverse: boolean): Range =>
  reverse ? { low, high: behind(key) } : { low: key, high };

export const within = ({ low, high }: Range): { $gte: string; $lt?: string } =>
  high === null ? { $gte: low } : { $gte: low, $lt: high };
