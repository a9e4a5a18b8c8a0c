import type { UnitId } from '#kernel';
import { type DutyDocument, type ItemDocument, isOpen } from '#responsibility/contracts';
import type { Risk, RiskKind } from '../contracts/index.ts';
import { type Interval, isBehindPlan, isLate, isNearDue, type Stretch } from './between-meetings.ts';

type Found = Pick<Risk, 'kind' | 'day' | 'said' | 'level'>;

/** What of an open duty has become worse since the meeting before; what was so then already is not new. */
const newRisksOf = ({ duty, before }: Stretch, { from, to }: Interval): readonly Found[] => {
  if (!isOpen(duty.status)) return [];
  const wasLate = before !== null && from !== null && isLate(before, from);
  const wasBehind = before !== null && from !== null && isBehindPlan(before, from);
  const wasNear = before !== null && from !== null && isNearDue(before, from);
  return [
    ...(isLate(duty, to) && !wasLate ? [risk('overdue', { day: duty.dueOn })] : []),
    ...(isBehindPlan(duty, to) && !wasBehind ? [risk('behind', { day: duty.measureDue })] : []),
    ...(isNearDue(duty, to) && !wasNear && !wasLate ? [risk('near-due', { day: duty.dueOn })] : []),
    ...slipSince(duty, before),
    ...duty.openHelp
      .filter(({ helpId }) => !before?.openHelp.some((known) => known.helpId === helpId))
      .map(({ text }) => risk('help', { said: text })),
    ...problemSince(duty, before),
    ...(duty.extensions > (before?.extensions ?? 0) ? [risk('extension', { day: duty.dueOn })] : []),
  ];
};

const slipSince = ({ slip }: DutyDocument, before: DutyDocument | null): readonly Found[] =>
  slip === null || slip.slipId === before?.slip?.slipId
    ? []
    : [risk('slip', { day: slip.deadline, said: slip.number, level: slip.level })];

const problemSince = ({ lastReport }: DutyDocument, before: DutyDocument | null): readonly Found[] => {
  const problem = lastReport?.problem ?? null;
  return problem === null || problem === before?.lastReport?.problem ? [] : [risk('problem', { said: problem })];
};

const risk = (kind: RiskKind, known: Partial<Found>): Found => ({ day: null, said: null, level: null, ...known, kind });

/** What makes a new risk of each duty that has one. */
export const newRisksIn = (stretches: readonly Stretch[], interval: Interval): ReadonlyMap<Stretch, readonly Found[]> =>
  new Map(
    stretches.flatMap((stretch) => {
      const found = newRisksOf(stretch, interval);
      return found.length === 0 ? [] : [[stretch, found] as const];
    }),
  );

/** The same as a list, each risk with the item and the unit that it is about. */
export const risksAsTold = (
  risks: ReturnType<typeof newRisksIn>,
  items: readonly ItemDocument[],
  nameOf: (unitId: UnitId) => string,
): readonly Risk[] => {
  const headings = new Map(items.map(({ itemId, heading, text }) => [itemId, heading || text]));
  return [...risks].flatMap(
    ([
      {
        duty: { itemId, unitId },
      },
      found,
    ]) => {
      const of = { itemId, heading: headings.get(itemId) ?? '', unitId, unit: nameOf(unitId) };
      return found.map((risk) => ({ ...of, ...risk }));
    },
  );
};
