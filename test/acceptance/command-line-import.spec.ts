import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '#event-store/sqlite';
import { lianban, lines, PATIENCE, root } from './lianban.ts';
import { itOfOneProcess } from './of-files.ts';
import { temporaryFolder } from './open-ledger.ts';

// `import`, as people call it and as scripts do: what it shows of a notice, and what it records.

const example = join(root, 'apps', 'cli', 'demo', 'example-notice.txt');

let data: string;

beforeAll(async () => {
  data = await temporaryFolder();
});
afterAll(() => rm(data, { recursive: true, force: true }));

it(
  'reads a notice into one line of JSON with the promised keys, and writes nothing',
  async () => {
    const folder = join(data, 'untouched');
    const { code, out } = await lianban('import', example, '--json', '--data', folder);
    const [draft] = lines({ code, out, err: '' });
    expect([code, existsSync(folder)]).toEqual([0, false]);
    expect(Object.keys(draft).toSorted()).toEqual(
      ['body', 'documentNumber', 'file', 'findings', 'indicators', 'issuedOn', 'issuer', 'items', 'title'].toSorted(),
    );
    expect(Object.keys(draft.items[0]).toSorted()).toEqual(['due', 'heading', 'path', 'source', 'text', 'units']);
  },
  PATIENCE,
);

it(
  'shows people a draft in both languages, and names the items that nobody answers for',
  async () => {
    const { code, out } = await lianban('import', example);
    expect(code).toBe(0);
    expect(out).toMatch(/编号 number +标题 heading +单位 units +时限 due/);
    expect(out).toMatch(/市民政局（责任 responsible）/);
    expect(out).toMatch(/注意 warning names\.unknown: .+ · .+/);
    const file = join(data, 'tasks.txt');
    writeFileSync(file, '平原县粮食工作方案\n\n一、重点任务\n\n1.建好仓库。（责任单位：县财政局）\n\n2.营造氛围。\n');
    const left = '1 items will not be registered, for no unit answers for them · 1 个事项没有责任单位，确认后不会立项';
    expect((await lianban('import', file)).out).toContain(`${left}:\n  一 2 营造氛围`);
    const folder = join(data, 'tasks');
    const registered = await lianban('import', file, '--register', '--json', '--data', folder);
    expect([registered.code, lines(registered).length]).toEqual([0, 1]);
    expect(registered.err).toContain(left);
    expect(registered.err).toContain('已登记');
    const again = await lianban('import', file, '--register', '--json', '--data', folder);
    expect([again.code, again.err]).toEqual([
      0,
      expect.stringMatching(/Registered already, as notice-\S+ · 此前已登记/),
    ]);
  },
  PATIENCE,
);

itOfOneProcess(
  'waits for the folder before it shows a draft that is to be recorded, and says so when another keeps it',
  async () => {
    const folder = join(data, 'busy');
    const lock = lockFolder(folder);
    const refused = await lianban('import', example, '--register', '--data', folder);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/正在等待[\s\S]*store\.in-use: [\s\S]*数据目录正由另一进程使用/);
    const waiting = lianban('import', example, '--register', '--data', folder);
    setTimeout(() => lock.release(), 1_500);
    expect((await waiting).code).toBe(0);
  },
  PATIENCE,
);

it(
  'refuses a file over the limit before it reads it',
  async () => {
    const file = join(data, 'large.txt');
    writeFileSync(file, '');
    truncateSync(file, 64 * 1_073_741_824);
    const refused = await lianban('import', file);
    rmSync(file);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/^request\.too-large: .*8388608[\s\S]*8388608/),
    ]);
  },
  PATIENCE,
);
