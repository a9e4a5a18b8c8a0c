import type { Day } from '#kernel';
import { type DutyStatus, isOpen } from './duty-transitions.ts';

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

export interface Lit {
  readonly status: DutyStatus;
  readonly dueOn: Day | null;
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
}

export const isOverdue = (day: Day, { status, dueOn }: Pick<Lit, 'status' | 'dueOn'>): boolean =>
  isOpen(status) && dueOn !== null && dueOn < day;

/** The light of a duty on a day. Computed when it is read and never stored: a duty turns red overnight, without an event. */
export const lightOn = (day: Day, duty: Lit, rule: LightRule): Light => {
  if (duty.status === 'completed') return 'grey';
  if (!isOpen(duty.status)) return 'off';
  const byDate = lightOfDate(day, duty, rule);
  return byDate === 'red' || !isBehind(day, duty) || rule.behind === 'ignored' ? byDate : rule.behind;
};

/** What the light of a duty says in words: red, and where the rules have it so yellow, may be by its date or by its plan. */
export const wordsOfLight = (day: Day, duty: Lit, rule: LightRule): { readonly zh: string; readonly en: string } => {
  const light = lightOn(day, duty, rule);
  if (isOverdue(day, duty)) return { zh: '已逾期', en: 'overdue' };
  const isByPlan = isOpen(duty.status) && isBehind(day, duty) && rule.behind === light;
  return isByPlan ? { zh: '措施滞后', en: 'behind with a measure' } : lights[light];
};

/** A measure of the plan is past its day, and not finished. */
export const isBehind = (day: Day, { measureDue }: Pick<Lit, 'measureDue'>): boolean =>
  measureDue !== null && measureDue < day;

const lightOfDate = (day: Day, duty: Lit, { nearDueUntil }: LightRule): Light => {
  if (duty.dueOn === null) return duty.longTerm ? 'blue' : 'green';
  if (isOverdue(day, duty)) return 'red';
  return duty.dueOn <= nearDueUntil ? 'yellow' : 'green';
};
