import { addDays, type Day } from '#kernel';

/** Of each year that is known: public holidays, and the days at the end of a week that are worked for them (调休). */
export type OfficialDays = ReadonlyMap<
  number,
  { readonly holidays: ReadonlySet<Day>; readonly workdays: ReadonlySet<Day> }
>;

/** A counted day. `assumed`: some year on the way is not announced yet, and was counted by its weeks alone. */
export interface WorkingDay {
  readonly on: Day;
  readonly assumed: boolean;
}

/** Working days by the official calendar. A year that nobody has announced yet is counted Monday to Friday, and says so. */
export class WorkingCalendar {
  constructor(private readonly years: OfficialDays) {}

  knows(day: Day): boolean {
    return this.years.has(yearOf(day));
  }

  isWorkingDay(day: Day): boolean {
    const year = this.years.get(yearOf(day));
    if (year?.workdays.has(day)) return true;
    return !year?.holidays.has(day) && !isWeekend(day);
  }

  /** The `count`-th working day after a day, which itself is not counted; the day itself for 0. */
  after(day: Day, count: number): WorkingDay {
    let on = day;
    let assumed = false;
    for (let left = count; left > 0; ) {
      on = addDays(on, 1);
      assumed ||= !this.knows(on);
      if (this.isWorkingDay(on)) left -= 1;
    }
    return { on, assumed };
  }

  /** How many working days lie after `from`, up to and with `to`; 0 when `to` is not later. */
  between(from: Day, to: Day): number {
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorkingDay(day)) count += 1;
    return count;
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Saturday or Sunday. */
const isWeekend = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
