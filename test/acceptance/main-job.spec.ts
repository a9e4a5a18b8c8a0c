import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openLog, readConfiguration } from '../../apps/server/index.ts';
import { environmentIn } from '../engines/pairs.ts';
import { PATIENCE as ONE_DEMO } from './lianban.ts';
import { MONDAY, temporaryFolder } from './open-ledger.ts';

// The main job: the same each time, and right on a real notice where one lies beside the repository.

const PATIENCE = 2 * ONE_DEMO;
const root = join(import.meta.dirname, '..', '..');
const seed = join(root, '..', 'shared', 'seed-notice.txt');
const example = join(root, 'apps', 'cli', 'demo', 'example-notice.txt');
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const demo = async (...args: readonly string[]) => {
  const folder = await temporaryFolder();
  folders.push(folder);
  const environment = environmentIn(['--data', folder]);
  const all = [join(root, 'apps/cli/start.mjs'), 'demo', '--no-serve', '--json', '--data', folder, ...args];
  const child = spawn('node', all, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const result = JSON.parse(await text(child.stdout));
  return { environment: { ...environment, LIANBAN_DATA: folder, ...result.at }, result };
};

const logOf = async ({ environment }: Awaited<ReturnType<typeof demo>>) => {
  const store = openLog(readConfiguration(environment), { clock: () => MONDAY, use: 'read' });
  const events: object[] = [];
  for await (const page of store.readAll()) {
    events.push(...page.map(({ eventId, type, data, recordedAt }) => ({ eventId, type, data, recordedAt })));
  }
  await store.close();
  return events;
};

it(
  'writes the same log twice',
  async () => {
    const [one, other] = [await demo(), await demo()];
    const log = await logOf(one);
    expect(log).toHaveLength(one.result.events);
    expect(await logOf(other)).toEqual(log);
  },
  PATIENCE,
);

/** Where the notice is not there, the example notice is held to the same proof. */
const [notice, counted] = existsSync(seed) ? [seed, { items: 13, duties: 179, members: 20 }] : [example, {}];

it(
  'registers what a notice names, and proves itself',
  async () => {
    const { result } = await demo('--notice', notice);
    const proof = { asOf: { equal: true }, rebuild: { equal: true }, verify: { ok: true } };
    expect(result).toMatchObject({ ...counted, ...proof });
  },
  PATIENCE,
);
