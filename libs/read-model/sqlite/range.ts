import { compareKeys, endOfPrefix, type ListKeys } from '#read-model';

/** Keys from `low` (inclusive) to `high` (exclusive). To SQLite every text is less than any blob: no upper end. */
export interface Range {
  readonly low: string;
  readonly high: string | Uint8Array;
}

const NO_END = new Uint8Array();

export const rangeOf = ({ prefix = '', after, reverse = false }: ListKeys): Range => {
  const end = endOfPrefix(prefix);
  if (after === undefined) return { low: prefix, high: end ?? NO_END };
  if (reverse) return { low: prefix, high: end === null || compareKeys(after, end) < 0 ? after : end };
  const next = `${after}\u0000`;
  return { low: compareKeys(next, prefix) > 0 ? next : prefix, high: end ?? NO_END };
};
