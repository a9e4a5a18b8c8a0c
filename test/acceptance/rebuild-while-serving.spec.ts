import type { ChildProcess } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { dutiesProjection } from '#responsibility';
import { placesIn } from '../../apps/server/index.ts';
import { type Ended, ended, lianban, start } from '../faults/lianban.ts';
import { until } from '../faults/until.ts';
import { acknowledgedByNobody, plant } from './bad-events.ts';
import { itOfViewFiles } from './of-files.ts';
import { type OpenLedger, OURS, openLedger, type Who } from './open-ledger.ts';

// A view is rebuilt in a thread beside the one that serves, by the compiled server, and takes over when it is whole.

const PATIENCE = 180_000;

let ledger: OpenLedger;
let itemId: string;
let server: ChildProcess;
let end: Promise<Ended>;
let address: string;

beforeEach(async () => {
  ledger = await openLedger();
  itemId = await ledger.register();
  await ledger.post('/api/units', { name: '市民政局', kind: 'department' }).expect(201);
});
afterEach(async () => {
  server?.kill('SIGKILL');
  await end;
  await ledger.remove();
}, PATIENCE);

/** Closes the folder, and has the compiled server serve it. */
const serve = async (): Promise<void> => {
  await ledger.close();
  server = start('serve', '--port', '0', '--data', ledger.folder);
  end = ended(server);
  address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [found] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
      if (found) resolve(found);
    });
    void end.then(({ stderr }) => reject(new Error(stderr)));
  });
};

const damage = (view: string): void => {
  const { views } = placesIn(ledger.folder);
  const file = readdirSync(views).find((name) => name.startsWith(`${view}.`)) ?? '';
  writeFileSync(join(views, file), 'no database at all '.repeat(1_000));
};

const post = (path: string, body: object = {}, who: Who = 'operator') =>
  request(address).post(path).set('authorization', `Bearer ${who}`).send(body);
const get = (path: string) => request(address).get(path).set('authorization', 'Bearer auditor');

interface View {
  readonly name: string;
  readonly state: string;
  readonly stop: { readonly position: number | null; readonly error: string } | null;
  readonly rebuild: { readonly state: string; readonly error?: string } | null;
}
const viewOf = async (name: string): Promise<View> => {
  const { body } = await request(address).get('/health/ready');
  return body.views.find((view: View) => view.name === name);
};
const viewWhen = (name: string, what: string, holds: (view: View) => boolean): Promise<View> =>
  until(`${name} ${what}`, async () => {
    const view = await viewOf(name);
    return holds(view) ? view : null;
  });
const check = async () => {
  const { code, stdout } = await lianban('rebuild', '--check', '--json', '--data', ledger.folder);
  return { code, ...JSON.parse(stdout) };
};

itOfViewFiles(
  'rebuilds a damaged view while the others serve, one rebuild at a time, to what the log says',
  async () => {
    await ledger.close();
    damage('units');
    await serve();
    expect(await viewOf('units')).toMatchObject({ state: 'stopped', rebuild: null });
    await get('/api/units').expect(503);

    await post('/api/operations/views/units/rebuild').expect(202, { view: 'units' });
    expect((await viewOf('units')).rebuild).toMatchObject({ state: 'running', events: expect.any(Number) });
    const { body } = await post('/api/operations/views/items/rebuild').expect(409);
    expect(body).toMatchObject({ code: 'view.rebuild-running', details: { running: 'units' } });
    await post('/api/operations/views/units/rebuild').expect(202);
    await get(`/api/items/${itemId}`).expect(200);
    await post(`/api/items/${itemId}/duties/${OURS}/acknowledgement`, {}, 'liaison').expect(200);

    await viewWhen('units', 'follows again', ({ state, rebuild }) => state === 'running' && rebuild === null);
    const { body: units } = await get('/api/units').expect(200);
    expect(units).toContainEqual(expect.objectContaining({ name: '市民政局' }));
    expect(await check()).toMatchObject({ code: 0, equal: true, behind: [], difference: null });
    expect(readdirSync(placesIn(ledger.folder).views).filter((name) => name.startsWith('.'))).toEqual([]);
  },
  PATIENCE,
);

itOfViewFiles(
  'keeps the old view where the rebuild meets an event that cannot be applied, and takes over once that is skipped',
  async () => {
    const { position } = await plant(ledger.server.data.store, acknowledgedByNobody(itemId));
    await ledger.close();
    damage('duties');
    await serve();
    await post('/api/operations/views/duties/rebuild').expect(202);
    const { rebuild, stop } = await viewWhen(
      'duties',
      'could not be rebuilt',
      (view) => view.rebuild?.state === 'failed',
    );
    expect(stop).toMatchObject({ position: null, error: expect.stringContaining('is damaged') });
    expect(rebuild?.error).toContain(`the event at position ${position}`);
    const stopped = await lianban('rebuild', '--check', '--view', 'duties', '--data', ledger.folder);
    expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining('view.stopped: duties')]);

    await post('/api/operations/views/duties/skips', {
      version: dutiesProjection.version,
      position,
      reason: '误录',
    }).expect(200);
    await post('/api/operations/views/duties/rebuild').expect(202);
    await viewWhen('duties', 'follows again', ({ state, rebuild: under }) => state === 'running' && under === null);
    await get('/health/ready').expect(200);
    expect(await check()).toMatchObject({ code: 0, equal: true, behind: [], stopped: [] });
  },
  PATIENCE,
);

itOfViewFiles(
  'tells the command line how to rebuild while a server has the folder, and lets it rebuild when none has',
  async () => {
    await serve();
    const refused = await lianban('rebuild', '--view', 'units', '--data', ledger.folder);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/^store\.in-use: .+POST \/api\/operations\/views\/units\/rebuild/);
    server.kill('SIGTERM');
    await end;
    damage('units');
    const rebuilt = await lianban('rebuild', '--view', 'units', '--json', '--data', ledger.folder);
    expect([rebuilt.code, JSON.parse(rebuilt.stdout)]).toMatchObject([0, { equal: true, stopped: [] }]);
    expect(await check()).toMatchObject({ code: 0, equal: true });
  },
  PATIENCE,
);

it(
  'stops in good order while it rebuilds, and leaves the views as they were',
  async () => {
    await serve();
    await post('/api/operations/views/items/rebuild').expect(202);
    server.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, signal: null });
    expect(await check()).toMatchObject({ code: 0, equal: true });
  },
  PATIENCE,
);
