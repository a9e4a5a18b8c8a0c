import { answersIn, endOfLog } from './data-of-demo.ts';
import { ended, exampleNotice, start } from './lianban.ts';
import { until } from './until.ts';

/** When to kill: so many milliseconds after the start, or as soon as so many acts are answered or events written. */
export interface Moment {
  readonly kind: 'milliseconds' | 'answers' | 'events';
  readonly count: number;
}

/**
 * Plays the demo into a folder, and kills it by SIGKILL at the moment. Answers whether the demo was still running.
 * @throws when the demo fails by itself
 */
export const killDemo = async (folder: string, moment: Moment): Promise<boolean> => {
  const demo = start('demo', '--no-serve', '--json', '--data', folder, '--notice', exampleNotice);
  const end = ended(demo);
  const started = performance.now();
  await until(`the demo comes to ${moment.count} ${moment.kind}, or to its end`, async () => {
    if (demo.exitCode !== null) return true;
    return (await reached(folder, moment, started)) ? true : null;
  });
  demo.kill('SIGKILL');
  const { code, signal, stderr } = await end;
  if (signal === null && code !== 0) throw new Error(`The demo failed, with code ${code}: ${stderr}`);
  return signal === 'SIGKILL';
};

const reached = async (folder: string, { kind, count }: Moment, started: number): Promise<boolean> => {
  if (kind === 'milliseconds') return performance.now() - started >= count;
  return (kind === 'answers' ? answersIn(folder).length : await endOfLog(folder)) >= count;
};
