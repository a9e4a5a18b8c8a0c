import { dayIn, daysLater } from './days.ts';
import { rulesOn } from './rules.ts';
import { working } from './submissions.ts';
import type { World } from './world.ts';

/** Under the strict rules units report every month on its 25th. */
const isReportDay = (world: World, day: string): boolean => rulesOn(world, day).strict && day.endsWith('-25');

/** The clock goes on; at the end of a day of reports, whoever works on a duty from before owes one. */
export const goOn = (world: World, instant: string): void => {
  const ends = dayIn(instant);
  for (let day = dayIn(world.now); day < ends; day = daysLater(day, 1)) if (isReportDay(world, day)) owe(world, day);
  world.now = instant;
};

const owe = (world: World, by: string): void => {
  world.reportDays.push(by);
  for (const { itemId, duties } of world.items) {
    for (const { unitId, status, assignedAt } of duties) {
      if ((working as readonly string[]).includes(status) && dayIn(assignedAt) < by)
        world.owed.push({ itemId, unitId, by });
    }
  }
};
