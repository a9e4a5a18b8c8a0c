import type { Counts } from '../projection.ts';
import type { Document } from '../view-store.ts';

/** By how much an event moves totals: key of the total → name of the count → difference. */
export type Shifts = Map<string, Map<string, number>>;

/** Adds what a document contributes (`sign` 1), or takes back what it contributed (−1). */
export const shift = (shifts: Shifts, contribution: Readonly<Record<string, Counts>>, sign: 1 | -1): void => {
  for (const [key, counts] of Object.entries(contribution)) {
    const differences = shifts.get(key) ?? new Map<string, number>();
    shifts.set(key, differences);
    for (const [name, count] of Object.entries(counts)) {
      if (!Number.isSafeInteger(count)) throw new TypeError(`The count ${name} of the total ${key} is ${count}.`);
      differences.set(name, (differences.get(name) ?? 0) + sign * count);
    }
  }
};

/** The total after a shift: no count is zero, names are sorted; `null` when nothing is left to count. */
export const shifted = (total: Counts | null, differences: ReadonlyMap<string, number>): Counts | null => {
  const sums = new Map(Object.entries(total ?? {}));
  for (const [name, difference] of differences) sums.set(name, (sums.get(name) ?? 0) + difference);
  const left = [...sums].filter(([, count]) => count !== 0);
  return left.length === 0 ? null : Object.fromEntries(left.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** A total is known by its shape: whole numbers other than zero, at least one, and nothing else. No document may be so. */
export const isTotal = (document: Document): document is Counts => {
  const values: unknown[] = Object.values(document);
  return values.length > 0 && values.every((value) => Number.isSafeInteger(value) && value !== 0);
};
