import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until there is an answer. @throws when there is none in time: the message says what was waited for */
export const until = async <T>(what: string, ask: () => Promise<T | null>): Promise<T> => {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await pause(2);
  }
};
