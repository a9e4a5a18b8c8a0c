import { englishDay } from '#word';
import type { DutyChange, ItemChange, Progress, ResolutionProgress, Risk, UnitProgress } from '../contracts/index.ts';

/** The same for readers of English; names and what people said stay as they are. */

export const resolutionInEnglish = ({ number, heading, ...progress }: ResolutionProgress): string =>
  `${number}. ${heading}: ${progressInEnglish(progress)}`;

export const unitInEnglish = ({ unit, ...progress }: UnitProgress): string => `${unit}: ${progressInEnglish(progress)}`;

const progressInEnglish = (progress: Progress): string => {
  if (progress.duties === 0) return 'no duties.';
  const parts = [
    `duties ${progress.duties}`,
    progress.done > 0 &&
      `completed since then ${progress.done} (on time ${progress.onTime}, late ${progress.late}${progress.failed > 0 ? `, failed ${progress.failed}` : ''})`,
    progress.completed === progress.duties ? 'all completed' : progress.open > 0 && `open ${progress.open}`,
    progress.missing > 0 && `without a report ${progress.missing}`,
    progress.newRisks > 0 && `with new risks ${progress.newRisks}`,
  ];
  return `${parts.filter((part) => part !== false).join(', ')}.`;
};

export const itemInEnglish = ({ number, heading, statusBefore, status, duties }: ItemChange): string => {
  const became = statusBefore === status ? [] : [statusBefore === null && status === 'open' ? 'new' : `now ${status}`];
  const parts = [...became, ...duties.map((duty) => `${duty.unit} ${dutyInEnglish(duty)}`)];
  return `${[number, heading].filter((part) => part !== '').join(' ')}: ${parts.join('; ')}.`;
};

const dutyInEnglish = ({ before, after, outcome, reports, urges, passedTo }: DutyChange): string =>
  [
    before === null && 'has a new duty',
    before?.status !== after.status && statusIn(after.status, outcome, passedTo),
    before !== null && before.percent !== after.percent && `went from ${before.percent}% to ${after.percent}%`,
    before !== null && before.dueOn !== after.dueOn && `due ${dayOr(after.dueOn)} instead of ${dayOr(before.dueOn)}`,
    reports > 0 && `reported ${times(reports)}`,
    urges > 0 && `was urged ${times(urges)}`,
  ]
    .filter((part) => part !== false)
    .join(', ');

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const dayOr = (day: Risk['day']): string => (day === null ? 'on no date' : englishDay(day));

const statusIn = (status: string, outcome: DutyChange['outcome'], passedTo: string | null): string => {
  if (status === 'completed') return outcome === null ? 'completed' : outcomes[outcome];
  return status === 'reassigned' ? `passed the duty to ${passedTo}` : (dutyStatus[status] ?? status);
};

const outcomes: Readonly<Record<NonNullable<DutyChange['outcome']>, string>> = {
  'on-time': 'completed on time',
  late: 'completed late',
  failed: 'completed, and graded as failed',
};

const dutyStatus: Readonly<Record<string, string>> = {
  assigned: 'has to acknowledge it',
  returned: 'returned it',
  acknowledged: 'acknowledged it',
  'in-progress': 'is working on it',
  'completion-requested': 'requested completion',
  suspended: 'suspended',
  cancelled: 'cancelled',
};

export const riskInEnglish = ({ unit, heading, kind, day, said, level }: Risk): string => {
  const words: Readonly<Record<Risk['kind'], string>> = {
    overdue: `overdue, was due ${dayOr(day)}`,
    behind: `behind with a measure, which was due ${dayOr(day)}`,
    'near-due': `near due, due ${dayOr(day)}`,
    slip: `got slip ${said} (${level}), to be answered by ${dayOr(day)}`,
    help: `asked for help: ${said}`,
    problem: `reported a problem: ${said}`,
    extension: `got more time, until ${dayOr(day)}`,
  };
  return `${unit}, “${heading}”: ${words[kind]}`;
};
