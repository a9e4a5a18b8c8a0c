import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { EventStore } from '#event-store';
import { Stage, until } from '#event-store/eventstoredb/testing';
import { onOneMachine } from './configuration.ts';
import { HealthController } from './health.controller.ts';
import { LogTail } from './log-tail.ts';
import { LoneFollowers } from './lone-followers.ts';
import { LoneUpkeep } from './lone-upkeep.ts';
import { Metrics } from './metrics.ts';
import { Rebuilds } from './rebuilds.ts';
import { Upkeep } from './upkeep.ts';
import { viewsInFolder } from './views-in.ts';

const stage = new Stage();
const folder = await mkdtemp(join(tmpdir(), 'lianban-health-'));
afterAll(async () => {
  await stage.end();
  await rm(folder, { recursive: true });
});

const serverOn = async (
  store: EventStore,
  follow: 'here' | 'elsewhere' = 'here',
): Promise<{ app: NestFastifyApplication; tail: LogTail; close(): Promise<void> }> => {
  const live = await viewsInFolder(folder);
  const followers = new LoneFollowers(store, live.store);
  const rebuilds = new Rebuilds({ configuration: onOneMachine(folder), store, live }, followers);
  const upkeep = new LoneUpkeep(followers, rebuilds, store);
  const tail = new LogTail({ store, tell: () => '' });
  const module = await Test.createTestingModule({
    controllers: [HealthController],
    providers: [
      { provide: Upkeep, useValue: upkeep },
      { provide: LogTail, useValue: tail },
      { provide: Metrics, useValue: new Metrics(upkeep) },
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
  if (follow === 'here') {
    await followers.start([]);
    await until('the views have caught up', () => followers.status().views.every(({ ready }) => ready));
  } else {
    tail.start();
  }
  return {
    app,
    tail,
    close: async () => {
      await app.close();
      await followers.stop();
      await tail.stop();
      await live.store.close();
    },
  };
};

it('is not ready while the log does not answer, says why, and is ready when it does again', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  const { app, close } = await serverOn(store);
  const ready = () => app.inject('/health/ready');
  expect((await ready()).json()).toMatchObject({ status: 'ready', log: null });

  await node.down();
  await until('the log is away', () => store.trouble !== null);
  const away = await ready();
  expect(away.statusCode).toBe(503);
  expect(away.json()).toMatchObject({
    status: 'impaired',
    log: { code: 'store.unreachable', error: expect.stringContaining('does not answer') },
  });

  await node.up();
  await until('the log is back', () => store.trouble === null);
  expect((await ready()).statusCode).toBe(200);
  await close();
});

it('knows as well where the views are followed elsewhere, and nobody asks the log for anything', async () => {
  const node = await stage.server();
  const store = stage.store([node]);
  const { app, tail, close } = await serverOn(store, 'elsewhere');
  const isAway = () => (store.trouble ?? tail.trouble) !== null;
  await node.down();
  await until('the log is away', isAway);
  const away = await app.inject('/health/ready');
  expect([away.statusCode, away.json().log?.code]).toEqual([503, 'store.unreachable']);
  await node.up();
  await until('the log is back', () => !isAway());
  expect((await app.inject('/health/ready')).json().log).toBeNull();
  await close();
});
