import type { Day } from '#kernel';
import type { Counts } from '#read-model';
import { type DutyStatus, dutyStatuses, type Light, lightOn } from '../contracts/index.ts';

/** How many duties are in which status, and how many show which light. A duty that went to another unit counts there. */
export interface Totals {
  readonly duties: number;
  readonly byStatus: Readonly<Record<DutyStatus, number>>;
  readonly byLight: Readonly<Record<Light, number>>;
}

/** All counts together, name by name. */
export const sumOf = (all: Iterable<Counts>): Counts => {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** Reads the kept counts as of a day: lights come from the histogram of due dates, by the same rule as a single duty's. */
export const totalsOn = (day: Day, counts: Counts): Totals => {
  const byStatus = Object.fromEntries(dutyStatuses.map((status) => [status, counts[status] ?? 0]));
  const off = (counts['suspended'] ?? 0) + (counts['cancelled'] ?? 0);
  const byLight = { green: 0, yellow: 0, red: 0, grey: counts['completed'] ?? 0, blue: 0, off };
  for (const [name, count] of Object.entries(counts)) {
    const when = openWhen(name);
    if (when) byLight[lightOn(day, { status: 'assigned', ...when })] += count;
  }
  const duties = Object.values(byLight).reduce((sum, count) => sum + count, 0);
  return { duties, byStatus: byStatus as Record<DutyStatus, number>, byLight };
};

const openWhen = (name: string): { readonly dueOn: Day | null; readonly longTerm: boolean } | null => {
  if (name === 'long-term') return { dueOn: null, longTerm: true };
  if (name === 'undated') return { dueOn: null, longTerm: false };
  return name.startsWith('due:') ? { dueOn: name.slice(4) as Day, longTerm: false } : null;
};
