import { daysFrom, daysLater } from './days.ts';
import type { Played } from './history.ts';
import { difference, judgedOn } from './ledger-views.ts';
import { listed } from './pages.ts';
import { type Merit, type Reporting, today, unfinished, type World } from './world.ts';

/** What each merit is worth (DOMAIN, section 3). */
const worth: Readonly<Record<Merit, number>> = {
  ...{ onTime: 1, praised: 1, late: -1, returned: -2, reportMissing: -10, emptyReport: -5, absent: -5 },
};

interface Owed extends Reporting {
  readonly status: 'given' | 'late' | 'missing';
}

/**
 * What became of the reports owed: one since the day before counts for a day; where there was none, the next one until the
 * day behind is late for it, if it is nearer to it or one of several, and counts for no other.
 */
const becameOf = (world: World): readonly Owed[] => {
  const key = ({ itemId, unitId }: { readonly itemId: string; readonly unitId: string }) => `${itemId}/${unitId}`;
  const reports = Map.groupBy(world.reports, key);
  return [...Map.groupBy(world.owed, key)].flatMap(([duty, days]) => {
    let left = (reports.get(duty) ?? []).map(({ on }) => on);
    return days.map(({ itemId, unitId, by }): Owed => {
      const before = world.reportDays.findLast((day) => day < by) ?? '';
      const behind = world.reportDays.find((day) => day > by);
      left = left.filter((on) => on > before);
      const inTime = left.some((on) => on <= by);
      left = left.filter((on) => on > by);
      const until = left.filter((on) => behind === undefined || on <= behind);
      const isNearer = (on: string) => behind === undefined || daysFrom(by, on) < daysFrom(on, behind);
      const isLate = !inTime && until[0] !== undefined && (until.length > 1 || isNearer(until[0]));
      if (isLate) left.shift();
      return { itemId, unitId, on: by, status: inTime ? 'given' : isLate ? 'late' : 'missing' };
    });
  });
};

const tally = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]).toSorted());

/** What is past its date and not done is late once, also when it never ends. */
const overdue = (world: World) =>
  world.items
    .flatMap(({ duties }) => duties)
    .filter((duty) => unfinished.includes(duty.status) && (duty.dueOn ?? '9999') < judgedOn(duty, today(world)))
    .map(({ unitId }) => ({ unitId, reason: 'late' as const }));

/** Reports owed of all days that are over, and scores until now: every point once, and nothing beside. */
export const wrongInScores = async (played: Played): Promise<readonly string[]> => {
  const { world } = played;
  const days = `from=2026-01-01&to=${daysLater(today(world), -1)}`;
  const owed = becameOf(world);
  const shownOwed = await listed<Omit<Owed, 'on'> & { readonly dueOn: string }>(
    played,
    `/api/bodies/${world.bodyId}/reports-owed?${days}`,
  );
  const merits = [
    ...world.merits,
    ...overdue(world),
    ...owed.flatMap(({ status, unitId }) => {
      const reason: Merit | null = status === 'missing' ? 'reportMissing' : status === 'late' ? 'late' : null;
      return reason === null ? [] : [{ unitId, reason }];
    }),
  ];
  const untilNow = `from=2026-01-01&to=${today(world)}`;
  const shownScores = await listed<Score>(played, `/api/bodies/${world.bodyId}/scores?${untilNow}`);
  return [
    ...difference(
      'reports owed',
      tally(shownOwed.map(({ itemId, unitId, dueOn, status }) => `${itemId}/${unitId} ${dueOn} ${status}`)),
      tally(owed.map(({ itemId, unitId, on, status }) => `${itemId}/${unitId} ${on} ${status}`)),
    ),
    ...(shownOwed.length === owed.length ? [] : [`${shownOwed.length} reports are owed, of ${owed.length}`]),
    ...world.units.flatMap(({ unitId }) => {
      const own = merits.filter((merit) => merit.unitId === unitId);
      const found = shownScores.find((score) => score.unitId === unitId);
      const total = own.reduce((sum, { reason }) => sum + worth[reason], 0);
      const reasons = tally(own.map(({ reason }) => reason));
      return [
        ...difference(`score of ${unitId}`, found?.total ?? 0, total),
        ...difference(`points of ${unitId}`, tally(found?.points.map(({ reason }) => reason) ?? []), reasons),
      ];
    }),
  ];
};

interface Score {
  readonly unitId: string;
  readonly total: number;
  readonly points: readonly { readonly reason: string }[];
}
