import type { Day } from '#kernel';
import { type DutyStatus, isOpen } from './duty-transitions.ts';

/** running, near due, overdue, done, long-term, at rest. Never colour alone: a light has a word, and so a shape, too. */
export const lights = {
  green: { zh: '正常推进', en: 'running' },
  yellow: { zh: '临近到期', en: 'near due' },
  red: { zh: '已逾期', en: 'overdue' },
  grey: { zh: '已办结', en: 'completed' },
  blue: { zh: '长期坚持', en: 'long-term' },
  off: { zh: '中止或撤销', en: 'suspended or cancelled' },
} as const;
export type Light = keyof typeof lights;

export interface Lit {
  readonly status: DutyStatus;
  readonly dueOn: Day | null;
  readonly longTerm: boolean;
}

/** By which dates lights go on one day: the last due date that counts as near. */
export interface LightRule {
  readonly nearDueUntil: Day;
}

export const isOverdue = (day: Day, { status, dueOn }: Pick<Lit, 'status' | 'dueOn'>): boolean =>
  isOpen(status) && dueOn !== null && dueOn < day;

/** The light of a duty on a day. Computed when it is read and never stored: a duty turns red overnight, without an event. */
export const lightOn = (day: Day, duty: Lit, { nearDueUntil }: LightRule): Light => {
  if (duty.status === 'completed') return 'grey';
  if (!isOpen(duty.status)) return 'off';
  if (duty.dueOn === null) return duty.longTerm ? 'blue' : 'green';
  if (isOverdue(day, duty)) return 'red';
  return duty.dueOn <= nearDueUntil ? 'yellow' : 'green';
};
