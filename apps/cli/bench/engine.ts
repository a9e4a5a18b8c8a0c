import { randomUUID } from 'node:crypto';
import { type Configuration, inDatabase, onOneMachine, readConfiguration } from '../../server/index.ts';
import { WrongUsage } from '../failure.ts';

/** What a run is measured over. What is on servers is where the settings say, under a name that nobody else has. */
export const engines = ['sqlite', 'esdb', 'mongodb', 'esdb+mongodb'] as const;
export type Engine = (typeof engines)[number];

/** @throws {WrongUsage} {BadConfiguration} */
export const configurationFor = (engine: string, data: string): Configuration => {
  const known = engines.find((one) => one === engine);
  if (!known) throw new WrongUsage(`${engine} is no engine: it is one of ${engines.join(', ')}`);
  const { log, views } = readConfiguration({ ...process.env, LIANBAN_DATA: data });
  const run = `bench-${randomUUID().slice(0, 8)}`;
  if (known.includes('esdb') && log.kind !== 'esdb') throw isMissing('LIANBAN_LOG');
  if (known.includes('mongodb') && views.kind !== 'mongodb') throw isMissing('LIANBAN_VIEWS');
  return {
    ...onOneMachine(data),
    ...(known.includes('esdb') && log.kind === 'esdb' && { log: { ...log, installation: run } }),
    ...(known.includes('mongodb') && views.kind === 'mongodb' && { views: inDatabase(views.url, run) }),
  };
};

/** The same as settings for a process of its own. */
export const environmentOf = ({ data, log, views }: Configuration): Readonly<Record<string, string>> => ({
  LIANBAN_DATA: data,
  LIANBAN_LOG: log.kind === 'esdb' ? log.url : 'sqlite:',
  LIANBAN_LOG_PREFIX: log.kind === 'esdb' ? log.installation : '',
  LIANBAN_VIEWS: views.kind === 'mongodb' ? views.url : 'sqlite:',
});

const isMissing = (setting: string): WrongUsage =>
  new WrongUsage(
    `${setting}: it says where that engine is; npm run engines starts one. · 请用 ${setting} 指明引擎地址，npm run engines 可启动。`,
  );
