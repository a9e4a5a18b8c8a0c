import { act, refused, seen } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// What units, bodies and their rules cannot be: each refused by its own code, in both languages, and nothing written.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

it('registers no unit without a name, or under the name of another, and renames none so', async () => {
  const register = (name: string) => refused(ledger, '/api/units', { name, kind: 'department' });
  const rename = (name: string) => refused(ledger, `/api/units/${OURS}/name`, { name });
  await seen(ledger, '/api/units');
  for (const named of [register, rename]) {
    expect(await named(' ')).toEqual([422, 'unit.name-missing']);
    expect(await named('市财政局')).toEqual([409, 'unit.name-taken']);
  }
  expect(await refused(ledger, '/api/units/none/name', { name: '市数据局' })).toEqual([404, 'unit.unknown']);
});

it('gives a unit no alias that is empty, that another has, or that it has from another day on', async () => {
  const aliases = `/api/units/${OURS}/aliases`;
  await act(ledger, aliases, { alias: '市卫健委', validFrom: '2026-01-01' });
  await seen(ledger, '/api/units');
  expect(await refused(ledger, aliases, { alias: '市卫健委', validFrom: '2026-02-01' })).toEqual([
    ...[409, 'unit.alias-known'],
  ]);
  expect(await refused(ledger, aliases, { alias: ' ' })).toEqual([422, 'unit.name-missing']);
  expect(await refused(ledger, `/api/units/${THEIRS}/aliases`, { alias: '市卫健委' })).toEqual([
    ...[409, 'unit.name-taken'],
  ]);
});

it('ends no unit in itself, without a reason, twice, or in what there is not', async () => {
  const succession = `/api/units/${OURS}/succession`;
  const end = (change: object) => refused(ledger, succession, { successorId: THEIRS, reason: '机构改革。', ...change });
  expect(await end({ successorId: OURS })).toEqual([422, 'unit.succeeds-itself']);
  expect(await end({ reason: ' ' })).toEqual([422, 'unit.reason-missing']);
  expect(await end({ successorId: 'none' })).toEqual([404, 'unit.unknown']);
  const { unitId: third } = await act(ledger, '/api/units', { name: '市民政局', kind: 'department' });
  await seen(ledger, '/api/units');
  await act(ledger, succession, { successorId: third, reason: '机构改革。' });
  expect(await end({})).toEqual([409, 'unit.ended']);
});

it('founds no body without a name', async () => {
  expect(await refused(ledger, '/api/bodies', { name: ' ' })).toEqual([422, 'body.name-missing']);
  expect(await refused(ledger, '/api/bodies', { name: '联席会议' }, 'convenor')).toEqual([403, 'auth.not-permitted']);
});

describe('rules of a body', () => {
  const set = (changes: object, inForceFrom = '2026-04-01') =>
    refused(ledger, `/api/bodies/${BODY}/supervision-rules`, { inForceFrom, ...changes });

  it.each<[string, string, object]>([
    ['give less time to return a duty than to sign for it', 'rules.contradictory', { returnWithin: 0 }],
    ['have minutes issued before they are drafted', 'rules.issue-before-draft', { minutes: { issueWithin: 0 } }],
    [
      'let important matters start lower than ordinary ones',
      'rules.ladder-upside-down',
      { slips: { ordinary: 'orange', important: 'blue' } },
    ],
    ['reward being late', 'rules.late-pays', { scores: { onTime: 0, late: 1 } }],
    [
      'name a day for reports of which none are owed',
      'rules.report-day-unused',
      { reporting: { rhythm: 'none', day: 25 } },
    ],
    ['ask for reports at set days and name none', 'rules.report-days-missing', { reporting: { rhythm: 'set-days' } }],
    [
      'ask for reports on a day that there is not',
      'rules.report-day-odd',
      { reporting: { rhythm: 'set-days', days: ['02-30'] } },
    ],
  ])('do not %s', async (_, code, changes) => {
    expect(await set(changes)).toEqual([422, code]);
  });

  it('do not reach into the past, nor behind rules that are set already', async () => {
    expect(await set({}, '2026-03-01')).toEqual([422, 'rules.in-the-past']);
    await act(ledger, `/api/bodies/${BODY}/supervision-rules`, { inForceFrom: '2026-06-01', returnWithin: 5 });
    await seen(ledger, '/api/bodies');
    expect(await set({ returnWithin: 3 })).toEqual([409, 'rules.before-the-last']);
  });

  it('are of a body that there is, set by its office or convenor', async () => {
    const body = { inForceFrom: '2026-04-01' };
    expect(await refused(ledger, '/api/bodies/none/supervision-rules', body)).toEqual([404, 'body.unknown']);
    for (const who of ['liaison', 'leader', 'auditor', 'operator'] as const) {
      expect(await refused(ledger, `/api/bodies/${BODY}/supervision-rules`, body, who)).toEqual([
        ...[403, 'auth.not-permitted'],
      ]);
    }
  });
});
