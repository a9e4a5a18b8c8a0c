import { type Day, dayOf, type Instant } from '#kernel';
import type { Grade } from './duty-events.ts';
import type { DutyStatus } from './duty-transitions.ts';

/** What of a duty tells whether its unit is in time. */
export interface Timed {
  readonly status: DutyStatus;
  readonly dueOn: Day | null;
  /** The request that lies with the office, or was accepted. */
  readonly completion: { readonly at: Instant } | null;
}

/**
 * The day on which the unit said that it was done: of what is completed, in the request that was accepted. How long the
 * office takes over it is not the unit's. `null`: it has not said so, or was sent back.
 */
export const doneOn = ({ status, completion }: Omit<Timed, 'dueOn'>, timeZone: string): Day | null =>
  (status === 'completion-requested' || status === 'completed') && completion ? dayOf(completion.at, timeZone) : null;

/** 不合格: what is completed so is off the unit's hands, and done by nobody's measure: it earns nothing by being early. */
export const isPassed = ({ grade }: { readonly grade: Grade | null }): boolean => grade !== 'failed';

/** Whether what is completed was done by its date; without one, it was. */
export const isInTime = (duty: Timed, timeZone: string): boolean => {
  const on = doneOn(duty, timeZone);
  return duty.dueOn === null || on === null || on <= duty.dueOn;
};

/**
 * How what is completed counts: 不合格 for itself, and neither in time nor late, whenever it was asked for. A unit's points
 * are another matter: there being late costs its point, whatever the grade says.
 */
export type Outcome = 'on-time' | 'late' | 'failed';

export const outcomeOf = (duty: Timed & { readonly grade: Grade | null }, timeZone: string): Outcome => {
  if (!isPassed(duty)) return 'failed';
  return isInTime(duty, timeZone) ? 'on-time' : 'late';
};
