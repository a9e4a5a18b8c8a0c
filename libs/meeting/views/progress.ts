import { isOpen, type Outcome, owesReports } from '#responsibility/contracts';
import type { Progress } from '../contracts/index.ts';
import { reportsSince, type Stretch } from './between-meetings.ts';

/** What became of these duties. Those that passed to another unit are counted there alone. */
export const progressOf = (stretches: readonly Stretch[], atRisk: ReadonlySet<Stretch>): Progress => {
  const own = stretches.filter(({ duty }) => duty.status !== 'reassigned');
  const done = own.flatMap(({ outcome }) => outcome ?? []);
  const among = (kind: Outcome): number => done.filter((outcome) => outcome === kind).length;
  const open = own.filter(({ duty }) => isOpen(duty.status));
  return {
    duties: own.length,
    completed: own.filter(({ duty }) => duty.status === 'completed').length,
    open: open.length,
    done: done.length,
    ...{ onTime: among('on-time'), late: among('late'), failed: among('failed') },
    missing: open.filter(isMissing).length,
    newRisks: open.filter((stretch) => atRisk.has(stretch)).length,
  };
};

const isMissing = (stretch: Stretch): boolean => owesReports(stretch.duty.status) && reportsSince(stretch) === 0;
