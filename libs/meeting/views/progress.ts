import { isOpen } from '#responsibility/contracts';
import type { Progress } from '../contracts/index.ts';
import { type Interval, isDone, isInTime, reportsSince, type Stretch } from './between-meetings.ts';
import { newRisksOf } from './new-risks.ts';

/** What became of these duties. Those that passed to another unit are counted there alone. */
export const progressOf = (stretches: readonly Stretch[], interval: Interval): Progress => {
  const own = stretches.filter(({ duty }) => duty.status !== 'reassigned');
  const done = own.filter(isDone);
  const onTime = done.filter(({ duty }) => isInTime(duty, interval.timeZone)).length;
  const open = own.filter(({ duty }) => isOpen(duty.status));
  return {
    duties: own.length,
    completed: own.filter(({ duty }) => duty.status === 'completed').length,
    open: open.length,
    done: done.length,
    onTime,
    late: done.length - onTime,
    missing: open.filter(isMissing).length,
    newRisks: open.filter((stretch) => newRisksOf(stretch, interval).length > 0).length,
  };
};

const isMissing = (stretch: Stretch): boolean =>
  stretch.duty.status !== 'completion-requested' && reportsSince(stretch) === 0;
