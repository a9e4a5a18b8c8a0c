import { acknowledgedByNobody, plant } from '../acceptance/bad-events.ts';
import { until } from '../faults/until.ts';
import { Cluster, type Health, healthOf } from './cluster.ts';
import { BODY, found, UNIT } from './founding.ts';
import { LiveClient } from './live.ts';
import type { Member } from './member.ts';
import { ask } from './requests.ts';

// Two servers that follow nothing and two workers, each a process of its own: whoever is asked, the answer is the same.

const PATIENCE = 120_000;

let cluster: Cluster;
let one: Member;
let other: Member;

beforeAll(async () => {
  cluster = await Cluster.start({ servers: 2, workers: 2 });
  [one, other] = cluster.servers as [Member, Member];
  await found(cluster.log);
  await healthy('everything is followed', ({ status }) => status === 'ready');
}, PATIENCE);
afterAll(() => cluster?.stop(), PATIENCE);

const healthy = (what: string, holds: (health: Health) => boolean, member = one): Promise<Health> =>
  until(what, async () => {
    const health = await healthOf(member);
    return holds(health) ? health : null;
  });

const register = async (server: Member): Promise<{ readonly itemId: string; readonly position: number }> => {
  const assignments = [{ unitId: UNIT, role: 'lead', dueOn: '2030-06-30' }];
  const item = { bodyId: BODY, number: '一', heading: '建设社区助餐点', text: '每个街道两家。', assignments };
  const { status, body } = await ask(server, 'items', { body: item });
  expect(status).toBe(201);
  return body as { readonly itemId: string; readonly position: number };
};

it('shows at any server what was done at another, to whoever waits for it', async () => {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const { itemId, position } = await register(from);
    const { status, body } = await ask(to, `items/${itemId}?minPosition=${position}`, { who: 'auditor' });
    expect([status, JSON.stringify(body).includes(UNIT)]).toEqual([200, true]);
  }
});

it('says at any server that the views are behind, when they do not come to a position', async () => {
  const { status, body } = await ask(one, 'bodies?minPosition=999999999999', { who: 'auditor' });
  expect([status, body['code']]).toEqual([503, 'view.behind']);
});

it('takes a repeated act for the same, whichever server it comes to', async () => {
  const { itemId } = await register(one);
  const act = { who: 'liaison', body: {}, key: itemId };
  const answers = [one, other, one].map((server) => ask(server, `items/${itemId}/duties/${UNIT}/acknowledgement`, act));
  const [first, ...repeated] = (await Promise.all(answers)).map(({ body }) => body['position']);
  expect(repeated).toEqual([first, first]);
});

it(
  'tells a client on any server what is new, and goes on at another one behind what it had',
  async () => {
    const client = new LiveClient([one, other]);
    const { position } = await register(other);
    await until('a client of one server hears what was done at the other', async () =>
      client.seen.includes(position) ? true : null,
    );
    await one.kill();
    const later = await register(other);
    await until('the client hears it from the other server', async () =>
      client.seen.includes(later.position) ? true : null,
    );
    await client.stop();
    expect(client.seen).toEqual((await cluster.recorded()).map((event) => event.position));
    await one.up();
  },
  PATIENCE,
);

it(
  'divides what is followed among the workers',
  async () => {
    const held = async () =>
      Promise.all(
        cluster.workers.map(async (worker) =>
          Number((await metrics(worker)).match(/^lianban_leases_held (\d+)$/m)?.[1]),
        ),
      );
    const { views, processes } = await healthOf(one);
    await until('each has its share', async () => {
      const [first = 0, second = 0] = await held();
      const isAll = first + second === views.length + processes.length;
      return isAll && Math.abs(first - second) <= 1 ? true : null;
    });
  },
  PATIENCE,
);

const hasFailed = ({ views }: Health): boolean =>
  views.some(({ name, rebuild }) => name === 'duties' && rebuild?.state === 'failed');

const metrics = async ({ address }: Member): Promise<string> => (await fetch(`${address}/metrics`)).text();

it(
  'lets an operator at any server skip an event, and rebuild a view, though it is followed elsewhere',
  async () => {
    const { itemId } = await register(one);
    const { position } = await plant(cluster.log, acknowledgedByNobody(itemId));
    const stopped = await healthy('the view has stopped, and every server says so', ({ views }) =>
      views.some(({ name, state }) => name === 'duties' && state === 'stopped'),
    );
    const rebuild = await ask(other, 'operations/views/duties/rebuild', { who: 'operator', body: {} });
    expect(rebuild.status).toBe(202);
    await healthy('its rebuild has failed, too', hasFailed);
    await Promise.all(cluster.workers.map((worker) => worker.kill()));
    await Promise.all(cluster.workers.map((worker) => worker.up()));
    await healthy('others follow the view, and it is still said that its rebuild has failed', (health) => {
      const isStopped = health.views.some(({ name, state }) => name === 'duties' && state === 'stopped');
      return isStopped && hasFailed(health);
    });
    const { version } = stopped.views.find(({ name }) => name === 'duties') as unknown as { readonly version: number };
    const skip = { version, position, reason: '误录' };
    const skipped = await ask(other, 'operations/views/duties/skips', { who: 'operator', body: skip });
    expect([skipped.status, skipped.body['written']]).toEqual([200, 1]);
    await healthy('the view follows again', ({ status }) => status === 'ready');
    expect((await ask(other, 'operations/views/duties/rebuild', { who: 'operator', body: {} })).status).toBe(202);
    await healthy('the rebuild that is ordered again has not failed', (health) => !hasFailed(health));
    await until('it is in the place of the view', async () => (await cluster.isSwapped('duties')) || null);

    const rebuilt = await ask(other, 'operations/views/units/rebuild', { who: 'operator', body: {} });
    expect(rebuilt.status).toBe(202);
    await until('another build is in the place of the view', async () => (await cluster.isSwapped('units')) || null);
    const later = await register(one);
    expect((await ask(other, `units?minPosition=${later.position}`)).status).toBe(200);
    expect(await cluster.lianban('rebuild', '--check')).toMatchObject({ equal: true, stopped: [] });
  },
  PATIENCE,
);

it(
  'rebuilds one view after the other where several are ordered at once, and loses no order',
  async () => {
    const views = ['items', 'bodies', 'meetings'];
    for (const view of views)
      expect((await ask(other, `operations/views/${view}/rebuild`, { who: 'operator', body: {} })).status).toBe(202);
    for (const view of views)
      await until(`another build is in the place of ${view}`, async () => (await cluster.isSwapped(view)) || null);
    expect(await cluster.lianban('rebuild', '--check')).toMatchObject({ equal: true, stopped: [] });
  },
  PATIENCE,
);

it(
  'rebuilds a view that was ordered to be, though all workers are killed meanwhile',
  async () => {
    expect((await ask(other, 'operations/views/sittings/rebuild', { who: 'operator', body: {} })).status).toBe(202);
    await Promise.all(cluster.workers.map((worker) => worker.kill()));
    await Promise.all(cluster.workers.map((worker) => worker.up()));
    await until('another build is in the place of sittings', async () => (await cluster.isSwapped('sittings')) || null);
    await healthy('everything is followed', ({ status }) => status === 'ready');
    expect(await cluster.lianban('rebuild', '--check')).toMatchObject({ equal: true, stopped: [] });
  },
  PATIENCE,
);

it(
  'ends a worker that is told to stop amid rebuilds, and leaves these to the next ones',
  async () => {
    const views = ['timeline', 'unit-duties', 'topics'];
    for (const view of views)
      expect((await ask(other, `operations/views/${view}/rebuild`, { who: 'operator', body: {} })).status).toBe(202);
    await healthy('one is under way', (health) => health.views.some(({ rebuild }) => rebuild?.state === 'running'));
    await Promise.all(cluster.workers.map((worker) => worker.stop()));
    await Promise.all(cluster.workers.map((worker) => worker.up()));
    for (const view of views)
      await until(`another build is in the place of ${view}`, async () => (await cluster.isSwapped(view)) || null);
    await healthy('everything is followed', ({ status }) => status === 'ready');
  },
  PATIENCE,
);

it(
  'leaves a worker that wakes up too late nothing to write, and says meanwhile what nobody follows',
  async () => {
    const [frozen] = cluster.workers as [Member];
    frozen.freeze();
    await healthy('a server says what nobody follows', ({ unowned }) => unowned.length > 0);
    await healthy('the other worker follows all of it', ({ status }) => status === 'ready');
    const { position } = await register(one);
    expect((await ask(other, `bodies?minPosition=${position}`)).status).toBe(200);
    frozen.thaw();
    await register(other);
    await until('the woken one has its share again', async () =>
      /^lianban_leases_held [1-9]/m.test(await metrics(frozen)) ? true : null,
    );
    await healthy('everything is followed', ({ status }) => status === 'ready');
    expect(await cluster.lianban('rebuild', '--check')).toMatchObject({ equal: true });
  },
  PATIENCE,
);

it('answers at a worker how it does, and nothing else', async () => {
  const [worker] = cluster.workers as [Member];
  expect((await ask(worker, 'bodies', { who: 'auditor' })).status).toBe(404);
  expect((await healthOf(worker)).unowned).toEqual([]);
});
