import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many milliseconds, or until the signal; ends in the same way for either. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
};
