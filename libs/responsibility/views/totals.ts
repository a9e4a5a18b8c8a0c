import type { Day, Instant } from '#kernel';
import type { Counts } from '#read-model';
import {
  type DutyStatus,
  dutyStatuses,
  type Light,
  type LightRule,
  type Lit,
  lightOn,
  lights,
} from '../contracts/index.ts';

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

/** The totals of several bodies as one. */
export const addedUp = (all: readonly Totals[]): Totals => ({
  duties: all.reduce((sum, { duties }) => sum + duties, 0),
  byStatus: { ...zero(dutyStatuses), ...sumOf(all.map(({ byStatus }) => byStatus)) },
  byLight: { ...zero(Object.keys(lights) as Light[]), ...sumOf(all.map(({ byLight }) => byLight)) },
});

const zero = <Name extends string>(names: readonly Name[]): Record<Name, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** Reads the kept counts as of a day: lights come from the histogram of due dates, by the same rule as a single duty's. */
export const totalsOn = (day: Day, counts: Counts, rule: LightRule): Totals => {
  const byStatus = Object.fromEntries(dutyStatuses.map((status) => [status, counts[status] ?? 0]));
  const off = (counts['suspended'] ?? 0) + (counts['cancelled'] ?? 0);
  const byLight = { green: 0, yellow: 0, red: 0, grey: counts['completed'] ?? 0, blue: 0, off };
  for (const [name, count] of Object.entries(counts)) {
    const when = openWhen(name);
    if (when) byLight[lightOn(day, when, rule)] += count;
  }
  const duties = Object.values(byLight).reduce((sum, count) => sum + count, 0);
  return { duties, byStatus: byStatus as Record<DutyStatus, number>, byLight };
};

/** What the name of a count of open duties says of their dates (`dueName` gives it); `null`: a count of another kind. */
const openWhen = (name: string): Lit | null => {
  const [dates = '', askedAt = null] = name.split('@');
  const [date = '', measure = null] = dates.split('+');
  const completion = askedAt === null ? null : { at: askedAt as Instant };
  const status = completion ? 'completion-requested' : 'assigned';
  const open = { status, completion, measureDue: measure as Day | null } as const;
  if (date === 'long-term') return { dueOn: null, longTerm: true, ...open };
  if (date === 'undated') return { dueOn: null, longTerm: false, ...open };
  return date.startsWith('due:') ? { dueOn: date.slice(4) as Day, longTerm: false, ...open } : null;
};
