import { existsSync } from 'node:fs';
import type { RecordedEvent } from '#event-store';
import { missingAnswers, movedEvents, strayEvents, unfinishedWork } from './crash-checks.ts';
import { answersIn, eventsIn, logOf } from './data-of-demo.ts';
import { killDemo, type Moment } from './killed-demo.ts';
import { lianban } from './lianban.ts';
import { killRestart, restart } from './restart.ts';

export interface Round {
  /** False when the demo had come to its end before the moment. */
  readonly killed: boolean;
  readonly answered: number;
  /** Whether the server that finishes what was interrupted was killed as well, before it was let do so. */
  readonly killedAgain: boolean;
  /** In the log when it was killed. */
  readonly events: number;
  /** Written by the processes after the restart: what the crash had interrupted. */
  readonly finished: number;
  /** What was found wrong; nothing, when all is well. */
  readonly faults: readonly string[];
}

/** One crash and what comes after it, in an empty folder. `whole` is the log of a run that nobody disturbed. */
export const crashRound = async (folder: string, moment: Moment, whole: readonly RecordedEvent[]): Promise<Round> => {
  const killed = await killDemo(folder, moment);
  const answered = answersIn(folder);
  const verified = existsSync(logOf(folder)) ? await unsoundLog(folder) : [];
  const crashed = await eventsIn(folder);
  const killedAgain = unfinishedWork(crashed, whole).length > 0;
  if (killedAgain) await killRestart(folder);
  const restarted = await failure(() => restart(folder));
  const recovered = await eventsIn(folder);
  const faults = [
    ...verified,
    ...missingAnswers(answered, crashed),
    ...strayEvents(crashed, whole),
    ...restarted,
    ...movedEvents(crashed, recovered),
    ...strayEvents(recovered, whole),
    ...unfinishedWork(recovered, whole),
    ...(await differingViews(folder)),
    ...(await unsoundLog(folder)),
  ];
  const finished = recovered.length - crashed.length;
  return { killed, killedAgain, answered: answered.length, events: crashed.length, finished, faults };
};

export const unsoundLog = (folder: string): Promise<readonly string[]> =>
  wanting('verify', folder, ({ ok }) => ok === true);

export const differingViews = (folder: string): Promise<readonly string[]> =>
  wanting('rebuild --check', folder, ({ equal }) => equal === true);

type Printed = Readonly<Record<string, unknown>>;

const wanting = async (command: string, folder: string, isWell: (printed: Printed) => boolean) => {
  const { code, stdout, stderr } = await lianban(...command.split(' '), '--json', '--data', folder);
  return code === 0 && isWell(JSON.parse(stdout) as Printed)
    ? []
    : [`${command} ended with ${code}: ${stdout}${stderr}`];
};

const failure = async (act: () => Promise<void>): Promise<readonly string[]> => {
  try {
    await act();
    return [];
  } catch (error) {
    return [String(error)];
  }
};
