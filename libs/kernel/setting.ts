import type { Clock } from './time.ts';

/** What time it is, and where: days are counted in this time zone (IANA name). */
export class Setting {
  constructor(
    readonly clock: Clock,
    readonly timeZone: string,
  ) {}
}
