import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startWith } from '../faults/lianban.ts';

// What a process is told at its start is checked before anything is opened, and told by the name of the setting.

const PATIENCE = 60_000;
const SECRET = 'geheim';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lianban-configuration-'));
});
afterEach(() => rm(data, { recursive: true }));

it.each([
  ['LIANBAN_LOG', 'serve', { LIANBAN_LOG: `esdb://admin:${SECRET}@n1:2113?colour=red` }],
  ['LIANBAN_VIEWS', 'serve', { LIANBAN_VIEWS: `mongodb://u:${SECRET}@m1` }],
  ['LIANBAN_VIEWS', 'verify', { LIANBAN_VIEWS: SECRET }],
  ['LIANBAN_FOLLOW', 'serve', { LIANBAN_FOLLOW: 'elsewhere' }],
  ['LIANBAN_PORT', 'serve', { LIANBAN_PORT: SECRET }],
  ['LIANBAN_LOG', 'work', {}],
  ['LIANBAN_VIEWS', 'work', { LIANBAN_LOG: 'esdb://n1?tls=false' }],
])(
  'refuses %s at the start of %s, with 2, in both languages, without repeating it',
  async (setting, command, environment) => {
    const { code, stdout, stderr } = await ended(startWith({ ...environment, LIANBAN_DATA: data }, command));
    expect([code, stdout]).toEqual([2, '']);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.startsWith(setting)),
    ).toEqual([true, true]);
    expect(stderr).not.toContain(SECRET);
    expect(await readdir(data)).toEqual([]);
  },
  PATIENCE,
);

it(
  'refuses an address that is not of this machine by the name of its setting, with 2, in both languages',
  async () => {
    // Of those that are kept for examples.
    const environment = { LIANBAN_HOST: '203.0.113.1', LIANBAN_DATA: data };
    const { code, stderr } = await ended(startWith(environment, 'serve', '--port', '0'));
    expect([code, stderr.match(/^LIANBAN_HOST/gm)]).toEqual([2, ['LIANBAN_HOST', 'LIANBAN_HOST']]);
  },
  PATIENCE,
);
