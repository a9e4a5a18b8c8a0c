import type { Day } from '#kernel';
import { isOpen } from './duty-transitions.ts';
import { doneOn, type Timed } from './in-time.ts';

/** running, near due, overdue or behind, done, long-term, at rest. Never colour alone: a light has a word, and so a shape, too. */
export const lights = {
  green: { zh: '正常推进', en: 'running' },
  yellow: { zh: '临近到期', en: 'near due' },
  red: { zh: '逾期或滞后', en: 'overdue or behind' },
  grey: { zh: '已办结', en: 'completed' },
  blue: { zh: '长期坚持', en: 'long-term' },
  off: { zh: '中止或撤销', en: 'suspended or cancelled' },
} as const;
export type Light = keyof typeof lights;

export interface Lit extends Timed {
  readonly longTerm: boolean;
  /** The earliest day of a measure that is not finished. */
  readonly measureDue: Day | null;
}

/** By what lights go on one day. */
export interface LightRule {
  /** The last due date that counts as near. */
  readonly nearDueUntil: Day;
  /** What a measure that is past its day makes of the light. */
  readonly behind: 'ignored' | 'yellow' | 'red';
  /** Where days are those of the calendar. */
  readonly timeZone: string;
}

/** Open, past its date, and not asked in time to be taken for completed: what lies with the office is not late by that. */
export const isOverdue = (day: Day, duty: Timed, timeZone: string): boolean =>
  isOpen(duty.status) && duty.dueOn !== null && duty.dueOn < (doneOn(duty, timeZone) ?? day);

/** The light of a duty on a day. Computed when it is read and never stored: a duty turns red overnight, without an event. */
export const lightOn = (day: Day, duty: Lit, rule: LightRule): Light => {
  if (duty.status === 'completed') return 'grey';
  if (!isOpen(duty.status)) return 'off';
  const byDate = lightOfDate(day, duty, rule);
  return byDate === 'red' || !isBehind(day, duty, rule.timeZone) || rule.behind === 'ignored' ? byDate : rule.behind;
};

/** What the light of a duty says in words: a colour may be by its date, by its plan, or by a request that lies with the office. */
export const wordsOfLight = (day: Day, duty: Lit, rule: LightRule): { readonly zh: string; readonly en: string } => {
  const light = lightOn(day, duty, rule);
  if (isOverdue(day, duty, rule.timeZone)) return { zh: '已逾期', en: 'overdue' };
  const isByPlan = isOpen(duty.status) && isBehind(day, duty, rule.timeZone) && rule.behind === light;
  if (isByPlan) return { zh: '措施滞后', en: 'behind with a measure' };
  // Past its date, and not overdue: it lies with the office.
  const isAsked = isOverdue(day, { ...duty, completion: null }, rule.timeZone);
  return isAsked ? { zh: '按期申请办结', en: 'asked in time' } : lights[light];
};

/** A measure of the plan is past its day, and not finished; when the unit says that it is done, no further one falls behind. */
export const isBehind = (day: Day, duty: Lit, timeZone: string): boolean =>
  duty.measureDue !== null && duty.measureDue < (doneOn(duty, timeZone) ?? day);

const lightOfDate = (day: Day, duty: Lit, { nearDueUntil, timeZone }: LightRule): Light => {
  if (duty.dueOn === null) return duty.longTerm ? 'blue' : 'green';
  if (isOverdue(day, duty, timeZone)) return 'red';
  return duty.dueOn <= nearDueUntil ? 'yellow' : 'green';
};
