import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { lockFolder } from '#event-store/sqlite';
import { placesIn, projections } from '../../apps/server/index.ts';
import { environmentIn } from '../engines/pairs.ts';
import { lianbanWith, lines, PATIENCE, type Ran, root } from './lianban.ts';
import { itOfLogFile, itOfViewFiles } from './of-files.ts';
import { temporaryFolder } from './open-ledger.ts';

// The command line as people script against it: exit codes, JSON alone on standard output, one message on standard error.

let data: string;
let played: Ran;
/** What the demo says of where it is on servers: with that all others find it. */
let place: Readonly<Record<string, string>> = {};

const lianban = (...args: readonly string[]) => lianbanWith(place, ...args);

beforeAll(async () => {
  data = await temporaryFolder();
  played = await lianban('demo', '--no-serve', '--json', '--data', data);
  place = lines(played)[0].at ?? {};
}, PATIENCE);
afterAll(() => rm(data, { recursive: true, force: true }));

it(
  'plays the demo, and ends in one object of JSON',
  () => {
    expect(played.code).toBe(0);
    const [{ at, ...result }, ...more] = lines(played);
    expect([Object.keys(at ?? {}).length > 0, more]).toEqual([
      Object.keys(environmentIn(['--data', data])).length > 1,
      [],
    ]);
    expect(result).toEqual({
      notice: { title: expect.any(String), documentNumber: expect.any(String) },
      items: expect.any(Number),
      duties: expect.any(Number),
      members: expect.any(Number),
      events: expect.any(Number),
      meetings: 4,
      minutes: [1, 2, 3, 4].map((number) => expect.stringMatching(new RegExp(`minutes-${number}\\.docx$`))),
      documents: expect.arrayContaining([
        expect.stringMatching(/slip-\d-blue\.docx$/),
        expect.stringMatching(/correction\.docx$/),
        expect.stringMatching(/bulletin\.docx$/),
      ]),
      asOf: { moment: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), equal: true },
      rebuild: { equal: true, documents: expect.any(Number), seconds: expect.any(Number) },
      verify: { ok: true, events: lines(played)[0].events },
      seconds: expect.any(Number),
    });
  },
  PATIENCE,
);

it(
  'verifies, shows, compares, checks and replays what the demo left, as JSON alone',
  async () => {
    const verified = await lianban('verify', '--json', '--data', data);
    expect([verified.code, lines(verified)[0].ok, lines(verified)[0].events]).toEqual([
      0,
      true,
      lines(played)[0].events,
    ]);

    const situation = await lianban('show', 'situation', '--json', '--data', data);
    expect([situation.code, lines(situation)[0].rows.length]).toEqual([0, expect.any(Number)]);
    const before = await lianban('show', 'items', '--as-of', 'position:0', '--json', '--data', data);
    expect([before.code, before.out]).toEqual([0, '']);

    const compared = await lianban('compare', '2025-06-30', '2025-07-31', '--json', '--data', data);
    expect([compared.code, Object.keys(lines(compared)[0])]).toEqual([
      0,
      expect.arrayContaining(['added', 'removed', 'changed']),
    ]);

    const rebuilt = await lianban('rebuild', '--check', '--json', '--data', data);
    expect([rebuilt.code, lines(rebuilt)[0].equal]).toEqual([0, true]);

    const { itemId } = lines(situation)[0].rows[0].item;
    const replayed = await lianban('replay', `item-${itemId}`, '--json', '--data', data);
    expect(replayed.code).toBe(0);
    expect(lines(replayed).map(({ revision }) => revision)).toEqual(lines(replayed).map((_, index) => index));
  },
  PATIENCE,
);

it(
  'shows and compares in tables to people, in words and without JSON',
  async () => {
    const views = ['situation', 'summary', ...projections.map(({ name }) => name)];
    for (const args of [...views.map((view) => ['show', view]), ['compare', '2025-06-30', '2025-07-31']]) {
      const { code, out } = await lianban(...args, '--data', data);
      expect([args, code, out.match(/[{}[\]"]|\\n/)]).toEqual([args, 0, null]);
      expect(out.split('\n').length).toBeGreaterThan(2);
    }
    const situation = await lianban('show', 'situation', '--as-of', '2025-05-06', '--data', data);
    expect(situation.out).toMatch(/^2025-05-06 · \d+ duties/);
    expect(situation.out).toMatch(
      /市民政局 +\w+ +[\w-]+ +2025-\d\d-\d\d +\d+ % +\w+ (正常推进|临近到期|逾期或滞后|已办结)/,
    );
    const duties = await lianban('show', 'duties', '--data', data);
    // What passed to another unit is shown to people there alone.
    const { length } = lines(await lianban('show', 'duties', '--json', '--data', data)).filter(
      ({ status }) => status !== 'reassigned',
    );
    expect(duties.out.match(/ (正常推进|临近到期|逾期或滞后|已办结|长期坚持|中止或撤销)/g)).toHaveLength(length);
    const compared = await lianban('compare', '2025-06-30', '2025-07-31', '--data', data);
    expect(compared.out).toMatch(/变更 +duties +\S+ +percent +\d+ +\d+/);
  },
  // A process for each view.
  4 * PATIENCE,
);

it(
  'ends quietly when its reader stops before the end',
  async () => {
    const child = spawn('node', [join(root, 'apps/cli/start.mjs'), 'show', 'timeline', '--json', '--data', data], {
      env: { ...process.env, ...environmentIn(['--data', data]), ...place },
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    expect([await text(child.stderr), await ended]).toEqual(['', 0]);
  },
  PATIENCE,
);

itOfViewFiles(
  'finds a notice whose bytes were altered, and one that is gone',
  async () => {
    const { originals } = placesIn(data);
    const bytes = readFileSync(join(root, 'apps/cli/demo/example-notice.txt'));
    // Beside it stands what was read from it, which may be erased.
    const name = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(originals, name), 'forged');
    const altered = await lianban('verify', '--json', '--data', data);
    expect([altered.code, lines(altered)[0].flaws]).toEqual([1, [expect.objectContaining({ flaw: 'original' })]]);
    rmSync(join(originals, name));
    expect((await lianban('verify', '--data', data)).out).toContain(`${name} is not among the originals`);
    writeFileSync(join(originals, name), bytes);
    expect((await lianban('verify', '--data', data)).code).toBe(0);
  },
  PATIENCE,
);

it(
  'writes minutes as a Word file, and says that there are none',
  async () => {
    const meetings = await lianban('show', 'meetings', '--json', '--data', data);
    const out = join(data, 'again.docx');
    const written = await lianban('minutes', lines(meetings)[0].meetingId, '--out', out, '--data', data);
    expect([written.code, readFileSync(out).subarray(0, 2).toString()]).toEqual([0, 'PK']);
    const none = await lianban('minutes', 'none', '--out', join(data, 'none.docx'), '--data', data);
    expect([none.code, none.out, existsSync(join(data, 'none.docx'))]).toEqual([1, '', false]);
    expect(none.err).toMatch(/^[a-z]+\.[a-z-]+: /);
  },
  PATIENCE,
);

it.each([
  [2, [], ''],
  [2, ['nonsense'], 'unknown command'],
  [2, ['nonsense'], '没有这个命令'],
  [2, ['show'], 'missing required argument'],
  [2, ['show'], '缺少参数'],
  [2, ['show', 'nothing-of-ours', '--data', 'DATA'], '没有视图 nothing-of-ours'],
  [2, ['import', 'DATA/none.txt', '--accept', 'foo'], '没有“foo”这种提示'],
  [2, ['replay', 'colour-1', '--data', 'DATA'], 'colour-1'],
  [2, ['user', 'token'], '缺少参数'],
  [2, ['user', 'add', 'u-1', '--role', 'office'], '缺少必需的选项'],
  [2, ['user', 'token', 'u-1', '--until', 'soon', '--data', 'DATA'], 'soon'],
  [2, ['user', 'token', 'u-1', '--until', '2026-02-30', '--data', 'DATA'], '2026-02-30'],
  [1, ['replay', 'item-none', '--data', 'DATA'], 'stream.empty: '],
  [1, ['import', 'DATA/none.txt'], 'file.unreadable: '],
  [1, ['import', 'DATA'], '无法读取：这是文件夹'],
  [1, ['show', 'items', '--as-of', 'yesterday', '--data', 'DATA'], 'moment.unreadable: '],
])(
  'ends with %d when called with %j',
  async (code, args, message) => {
    const ran = await lianban(...args.map((arg) => arg.replace('DATA', data)));
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.err).toContain(message);
  },
  PATIENCE,
);

const findsNone = async (...command: readonly string[]) => {
  const ran = await lianban(...command, '--data', join(data, 'none'));
  expect(ran).toEqual({ code: 1, out: '', err: expect.stringContaining('data.none: ') });
};
itOfLogFile('ends with 1 where there is no log', () => findsNone('verify'), PATIENCE);
itOfViewFiles('ends with 1 where there are no accounts', () => findsNone('user', 'list'), PATIENCE);

it(
  'leaves the folder of a demo alone while something runs on it',
  async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'answered.txt'), '');
    writeFileSync(join(folder, 'log.sqlite'), 'a log in use');
    const lock = lockFolder(folder);
    const refused = await lianban('demo', '--no-serve', '--data', folder);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/^store\.in-use: /);
    expect(readFileSync(join(folder, 'log.sqlite'), 'utf8')).toBe('a log in use');
    lock.release();
    await rm(folder, { recursive: true });
  },
  PATIENCE,
);

it(
  'tells in one message that a port is taken, and lets the folder go',
  async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const served = await lianban('serve', '--port', String(port), '--data', data);
    other.close();
    expect(served.code).toBe(1);
    expect(served.err).toContain(`port.taken: Port ${port} is taken by another process`);
    expect(served.err).not.toMatch(/^ {4}at /m);
  },
  PATIENCE,
);

it(
  'has help for every command',
  async () => {
    const { code, out } = await lianban('--help');
    const commands = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
    expect([code, commands]).toEqual([
      0,
      expect.arrayContaining('demo import replay show compare minutes rebuild verify user bench serve'.split(' ')),
    ]);
    const helps = await Promise.all(commands.filter((name) => name !== 'help').map((name) => lianban(name, '--help')));
    for (const help of helps) expect([help.code, help.out]).toEqual([0, expect.stringContaining('Usage: lianban ')]);
  },
  PATIENCE,
);
