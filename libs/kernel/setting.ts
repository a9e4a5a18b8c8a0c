import type { Clock } from './time.ts';

/**
 * What time it is, and where the installation is (IANA name): there bodies are founded, and days are counted of what
 * belongs to no body. A body keeps the time zone that it was founded with.
 */
export class Setting {
  constructor(
    readonly clock: Clock,
    readonly timeZone: string,
  ) {}
}
