import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so. @throws it is not so in time: the error says what was waited for */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>, patience = 20_000): Promise<void> => {
  const deadline = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await pause(10);
  }
};
