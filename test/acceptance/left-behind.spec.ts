import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder, SqliteEventStore } from '#event-store/sqlite';
import { dutiesProjection } from '#responsibility';
import { placesIn } from '../../apps/server/index.ts';
import { lianban } from '../faults/lianban.ts';
import { acknowledgedByNobody, plant } from './bad-events.ts';
import { MONDAY, type OpenLedger, OURS, openLedger } from './open-ledger.ts';

// What a server that was killed leaves: a log that is ahead of its views. Whoever only asks is told no less, and makes nothing.

const PATIENCE = 60_000;

let ledger: OpenLedger;
let itemId: string;
/** Where the log and the views stood before. */
let end: number;

beforeEach(async () => {
  ledger = await openLedger();
  itemId = await ledger.register();
  end = (await ledger.recorded()).at(-1)?.position ?? 0;
  await ledger.close();
});
afterEach(() => ledger.remove());

/** Writes to the log as a server does that is killed before its views follow. */
const killedAfter = async (...events: readonly Parameters<typeof plant>[1][]): Promise<readonly number[]> => {
  const store = SqliteEventStore.open(placesIn(ledger.folder).log, { clock: () => MONDAY });
  const positions: number[] = [];
  for (const event of events) positions.push((await plant(store, event)).position);
  await store.close();
  return positions;
};

const acknowledged = () => ({ type: 'DutyAcknowledged', data: { itemId, unitId: OURS } });

const run = (command: string, ...args: readonly string[]) => lianban(command, ...args, '--data', ledger.folder);

const statuses = (stdout: string): readonly string[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ key, unitId }) => key?.startsWith('item/') && unitId === OURS)
    .map(({ status }) => status);

it(
  'calls a view behind the log so, with positions, and lets it catch up before it is shown',
  async () => {
    const [position] = await killedAfter(acknowledged());
    const behind = await run('rebuild', '--check', '--json');
    expect([behind.code, behind.stderr]).toEqual([1, expect.stringContaining(`duties at ${end} of ${position}`)]);
    expect(behind.stderr).toContain('view.behind: ');
    const result = JSON.parse(behind.stdout);
    expect(result).toMatchObject({ equal: false, difference: null });
    expect(result.behind).toContainEqual({
      view: { name: 'duties', version: dutiesProjection.version },
      checkpoint: end,
      end: position,
    });
    expect(result.behind).not.toContainEqual(expect.objectContaining({ view: { name: 'units', version: 1 } }));

    const shown = await run('show', 'duties', '--json');
    expect([shown.code, shown.stderr, statuses(shown.stdout)]).toEqual([0, '', ['acknowledged']]);
    const level = await run('rebuild', '--check', '--json');
    expect([level.code, JSON.parse(level.stdout).behind]).toEqual([0, []]);
  },
  PATIENCE,
);

it(
  'says how far a view is that cannot catch up, and why',
  async () => {
    await killedAfter(acknowledgedByNobody(itemId), acknowledged());
    const shown = await run('show', 'duties', '--json');
    expect([shown.code, statuses(shown.stdout)]).toEqual([0, ['assigned']]);
    expect(shown.stderr).toContain(`The view duties has come to position ${end} and goes no further: DutyAcknowledged`);
    expect(shown.stderr).toContain(`视图 duties 只到位置 ${end}`);
    expect((await run('show', 'items', '--json')).stdout).toContain(itemId);
  },
  PATIENCE,
);

it(
  'makes no accounts for whoever only asks',
  async () => {
    const { accounts, views } = placesIn(ledger.folder);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${accounts}${suffix}`, { force: true });
    rmSync(views, { recursive: true });
    const shown = await run('show', 'duties', '--json');
    expect([shown.code, statuses(shown.stdout)]).toEqual([0, ['assigned']]);
    expect(existsSync(accounts)).toBe(false);
    expect(existsSync(join(ledger.folder, 'originals'))).toBe(false);
  },
  PATIENCE,
);

it(
  'makes nothing in a folder that another process has, and says what is missing',
  async () => {
    const { accounts, views } = placesIn(ledger.folder);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${accounts}${suffix}`, { force: true });
    rmSync(views, { recursive: true });
    const lock = lockFolder(ledger.folder);
    try {
      const before = readdirSync(ledger.folder);
      const shown = await run('show', 'duties', '--json');
      expect([shown.code, shown.stdout]).toEqual([1, '']);
      expect(shown.stderr).toContain('store.io: There are no views in ');
      expect(readdirSync(ledger.folder).filter((name) => !name.startsWith('log.sqlite-'))).toEqual(before);
    } finally {
      lock.release();
    }
  },
  PATIENCE,
);

it(
  'verifies and replays a log with an event of an unknown version only up to a clear sentence',
  async () => {
    const [position] = await killedAfter({ ...acknowledged(), schemaVersion: 99 });
    const why = `The event at position ${position} cannot be read: DutyAcknowledged is known up to version 1; the log has version 99.`;
    const verified = await run('verify');
    expect([verified.code, verified.stdout]).toEqual([1, expect.stringContaining(why)]);
    const replayed = await run('replay', 'item-planted');
    expect([replayed.code, replayed.stderr]).toEqual([
      1,
      expect.stringContaining(`event.unreadable: ${why}\n日志中有`),
    ]);
  },
  PATIENCE,
);

const NOBODY = 65_534;

/** Runs the command as a user that may write nothing of the folder: the rights of files do not bind the superuser. */
const runAsNobody = async (command: string, ...args: readonly string[]) => {
  const paths = [
    ledger.folder,
    ...readdirSync(ledger.folder, { recursive: true }).map((path) => join(ledger.folder, String(path))),
  ];
  for (const path of paths) chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
  const me = process.geteuid?.();
  if (me === 0) process.seteuid?.(NOBODY);
  try {
    return await run(command, ...args);
  } finally {
    if (me === 0) process.seteuid?.(me);
    for (const path of paths) chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
  }
};

it(
  'says in a copy that nobody may write how far its views have come, and compares them there as well',
  async () => {
    const [position] = await killedAfter(acknowledged());
    const locked = await runAsNobody('show', 'duties', '--json');
    expect([locked.code, locked.stderr]).toEqual([0, expect.stringContaining(`duties has come to position ${end}`)]);
    rmSync(join(ledger.folder, 'lock'));
    const shown = await runAsNobody('show', 'duties', '--json');
    expect([shown.code, statuses(shown.stdout)]).toEqual([0, ['assigned']]);
    expect(shown.stderr).toContain(`The log ends at position ${position}`);
    expect(shown.stderr).toContain(`duties ${end}`);
    const checked = await runAsNobody('rebuild', '--check', '--json');
    expect([checked.code, checked.stderr]).toEqual([1, expect.stringContaining(`duties at ${end} of ${position}`)]);
    expect((await run('show', 'duties', '--json')).stderr).toBe('');
    rmSync(join(ledger.folder, 'lock'));
    const whole = await runAsNobody('rebuild', '--check', '--json');
    expect([whole.code, whole.stderr]).toEqual([0, expect.not.stringContaining('EACCES')]);
    expect((await runAsNobody('show', 'duties', '--json')).stderr).toBe('');
  },
  PATIENCE,
);
