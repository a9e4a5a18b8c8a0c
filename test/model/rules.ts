import { dayIn, workingDaysLater } from './days.ts';
import type { World } from './world.ts';

/** By which rules a body goes from a day on: those that the model's bodies change. */
export interface Rules {
  readonly from: string;
  /** The preset of the prefecture: the convenor has the last word, units report every month, what has no date gets one. */
  readonly strict: boolean;
  /** Minutes are numbered by the year. */
  readonly yearly: boolean;
}

const plain: Rules = { from: '', strict: false, yearly: false };

export const rulesOn = ({ rules }: World, day: string): Rules => rules.findLast(({ from }) => from <= day) ?? plain;

export const rulesNow = (world: World): Rules => rulesOn(world, dayIn(world.now));

/** When something is due for which nothing is written: so many working days from today, or never. */
export const dueUnwritten = (world: World, within: number): string | null =>
  rulesNow(world).strict ? workingDaysLater(dayIn(world.now), within) : null;

export const RESOLUTION_WITHIN = 20;
export const OFFICE_WITHIN = 15;
