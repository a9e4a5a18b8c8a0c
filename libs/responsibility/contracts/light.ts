import { type Day, daysBetween } from '#kernel';
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

/** The rule for lights: how many days before its date a duty counts as near due. */
export interface LightRule {
  readonly nearDueDays: number;
}

export const defaultLightRule: LightRule = { nearDueDays: 3 };

/** The light of a duty on a day. Computed when it is read and never stored: a duty turns red overnight, without an event. */
export const lightOn = (day: Day, duty: Lit, rule: LightRule = defaultLightRule): Light => {
  if (duty.status === 'completed') return 'grey';
  if (!isOpen(duty.status)) return 'off';
  if (duty.dueOn === null) return duty.longTerm ? 'blue' : 'green';
  const left = daysBetween(day, duty.dueOn);
  if (left < 0) return 'red';
  return left <= rule.nearDueDays ? 'yellow' : 'green';
};
