import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 30_000;

/** Looks again until it is so. @throws when it does not become so: the message says what was waited for */
export const until = async (what: string, isSo: () => boolean): Promise<void> => {
  for (const deadline = performance.now() + PATIENCE; !isSo(); await pause(2)) {
    if (performance.now() > deadline) throw new Error(`Waited in vain: ${what}`);
  }
};
