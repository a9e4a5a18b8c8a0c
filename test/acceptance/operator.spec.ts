import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { placesIn, projections } from '../../apps/server/index.ts';
import { until } from '../faults/until.ts';
import { acknowledgedByNobody, plant } from './bad-events.ts';
import { itOfViewFiles } from './of-files.ts';
import { type OpenLedger, OURS, openLedger, type Who } from './open-ledger.ts';

// A view that cannot go on stops alone, and says where; an operator decides, and the decision is on record.

let ledger: OpenLedger;
let itemId: string;

const versionOf = (view: string) => projections.find(({ name }) => name === view)?.version ?? 1;

beforeEach(async () => {
  ledger = await openLedger();
  itemId = await ledger.register();
});
afterEach(() => ledger.remove());

interface Health {
  readonly status: string;
  readonly views: readonly {
    readonly name: string;
    readonly version: number;
    readonly state: string;
    readonly checkpoint: number | null;
    readonly stop: { readonly position: number | null; readonly error: string } | null;
  }[];
  readonly processes: readonly {
    readonly name: string;
    readonly failing: { readonly position: number; readonly error: string } | null;
  }[];
}

const health = async (): Promise<Health> => (await request(ledger.address).get('/health/ready')).body;
const healthWhen = (what: string, holds: (health: Health) => boolean): Promise<Health> =>
  until(what, async () => {
    const seen = await health();
    return holds(seen) ? seen : null;
  });
const stoppedIn = ({ views }: Health) => views.filter(({ state }) => state === 'stopped');
const stopped = (...names: readonly string[]) =>
  healthWhen(`${names.join(', ')} have stopped`, (seen) =>
    names.every((name) => stoppedIn(seen).some((view) => view.name === name)),
  );

const skip = (position: number, reason = '登记前误录的签收', who: Who = 'operator', view = 'duties') =>
  ledger.post(`/api/operations/views/${view}/skips`, { version: versionOf(view), position, reason }, who);

it('stops one view at an event that it cannot apply, lets the others go on, and goes on itself once an operator skips it', async () => {
  const { position } = await plant(ledger.server.data.store, acknowledgedByNobody(itemId));
  const seen = await stopped('duties');
  expect(stoppedIn(seen)).toMatchObject([
    {
      name: 'duties',
      version: versionOf('duties'),
      stop: { position, error: expect.stringContaining('without a duty') },
    },
  ]);
  expect(stoppedIn(seen)[0]?.checkpoint).toBeLessThan(position);

  const later = await ledger.post(`/api/items/${itemId}/duties/${OURS}/acknowledgement`, {}, 'liaison').expect(200);
  await healthWhen('the other views have what came after', ({ views }) =>
    views.every(({ name, checkpoint }) => name === 'duties' || (checkpoint ?? 0) >= later.body.position),
  );

  const skipped = await skip(position).expect(200);
  expect(skipped.body).toMatchObject({ written: 1, revision: 0 });
  const well = await healthWhen('every view follows again', ({ status }) => status === 'ready');
  expect(stoppedIn(well)).toEqual([]);
  const { body: page } = await ledger.get(`/api/items/${itemId}?minPosition=${skipped.body.position}`).expect(200);
  expect(page.dutyRows).toContainEqual(expect.objectContaining({ unitId: OURS, status: 'acknowledged' }));

  const { body: timeline } = await ledger.get('/api/timeline/view-duties').expect(200);
  expect(timeline.items).toMatchObject([
    {
      type: 'EventSkipped',
      actor: { userId: 'user-operator', role: 'operator' },
      data: { view: 'duties', version: versionOf('duties'), position, reason: '登记前误录的签收' },
    },
  ]);
});

it('writes nothing when a skip is repeated, and honours it after a restart', async () => {
  const { position } = await plant(ledger.server.data.store, acknowledgedByNobody(itemId));
  await stopped('duties');
  await skip(position).expect(200);
  const repeated = await skip(position, '再次说明').expect(200);
  expect(repeated.body).toMatchObject({ written: 0, revision: 0 });
  await ledger.close();
  ledger = await openLedger({ folder: ledger.folder });
  await healthWhen('every view follows', ({ status }) => status === 'ready');
});

it('skips nothing but the event at which a view has stopped', async () => {
  const { position } = await plant(ledger.server.data.store, acknowledgedByNobody(itemId));
  await stopped('duties');
  const before = await ledger.recorded();
  const other = await skip(position - 1).expect(409);
  expect(other.type).toBe('application/problem+json');
  expect(other.body).toMatchObject({ code: 'skip.not-stopped-there', titleZh: expect.stringContaining('并未停在') });
  expect((await skip(position, '理由', 'operator', 'items').expect(409)).body.code).toBe('skip.not-stopped-there');
  expect((await skip(position, '   ').expect(422)).body.code).toBe('skip.reason-missing');
  expect((await skip(position, '理由', 'operator', 'nothing').expect(404)).body.code).toBe('view.unknown');
  expect((await ledger.post('/api/operations/views/duties/skips', {}, 'operator').expect(400)).body.code).toBe(
    'request.malformed',
  );
  expect(await ledger.recorded()).toEqual(before);
});

it.each<[Who, string]>([
  ['office', 'skips'],
  ['convenor', 'resume'],
  ['auditor', 'rebuild'],
  ['liaison', 'skips'],
])('lets no %s do an operator’s work (%s)', async (who, act) => {
  const { body } = await ledger.post(`/api/operations/views/duties/${act}`, {}, who).expect(403);
  expect(body.code).toBe('auth.not-permitted');
});

it('knows no view that there is not', async () => {
  for (const act of ['resume', 'rebuild']) {
    const { body } = await ledger.post(`/api/operations/views/nothing/${act}`, {}, 'operator').expect(404);
    expect(body).toMatchObject({ code: 'view.unknown', details: { view: 'nothing' } });
  }
});

it('stops the views and the processes that an event of an unknown version concerns, and no other', async () => {
  const data = { noticeId: 'n1' };
  const { position } = await plant(
    ledger.server.data.store,
    { type: 'NoticeConfirmed', schemaVersion: 99, data },
    'notice-n1',
  );
  const why = `The event at position ${position} cannot be read: NoticeConfirmed is known up to version 1; the log has version 99.`;
  const seen = await healthWhen(
    'both processes fail, and both views',
    ({ processes, views }) =>
      processes.filter(({ failing }) => failing).length === 2 &&
      stoppedIn({ status: '', views, processes }).length === 2,
  );
  expect(stoppedIn(seen).map(({ name, stop }) => [name, stop])).toEqual([
    ['notices', { position, code: 'event.unreadable', error: why }],
    ['timeline', { position, code: 'event.unreadable', error: why }],
  ]);
  expect(seen.processes).toMatchObject([
    { name: 'found-body', failing: { position, error: why } },
    { name: 'register-items', failing: { position, error: why } },
    { name: 'enter-minutes', failing: null },
    { name: 'pass-duties', failing: null },
    { name: 'pass-places', failing: null },
    { name: 'split-items', failing: null },
  ]);
});

it('minds no event of a type that nobody knows', async () => {
  const { position } = await plant(
    ledger.server.data.store,
    { type: 'WeatherNoted', schemaVersion: 99, data: { sky: 'blue' } },
    'weather',
  );
  const seen = await healthWhen('every view has it', ({ views }) =>
    views.every(({ checkpoint }) => (checkpoint ?? 0) >= position),
  );
  expect(seen.status).toBe('ready');
});

itOfViewFiles('lets a view try again whose file was at fault', async () => {
  await ledger.close();
  const { views } = placesIn(ledger.folder);
  const file = join(views, readdirSync(views).find((name) => name.startsWith('units.')) ?? '');
  writeFileSync(file, 'no database at all '.repeat(1_000));
  ledger = await openLedger({ folder: ledger.folder });
  expect(stoppedIn(await stopped('units'))).toMatchObject([{ name: 'units', stop: { position: null } }]);
  expect((await skip(1, '理由', 'operator', 'units').expect(409)).body.code).toBe('skip.not-stopped-there');
  rmSync(file);
  await ledger.post('/api/operations/views/units/resume', {}, 'operator').expect(202);
  await healthWhen('every view follows', ({ status }) => status === 'ready');
});
