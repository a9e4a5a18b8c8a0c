import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { EventStore } from '#event-store';
import { Stage, until } from '#event-store/eventstoredb/testing';
import { onOneMachine } from './configuration.ts';
import { HealthController } from './health.controller.ts';
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

const serverOn = async (store: EventStore): Promise<{ app: NestFastifyApplication; close(): Promise<void> }> => {
  const live = await viewsInFolder(folder);
  const followers = new LoneFollowers(store, live.store);
  const rebuilds = new Rebuilds({ configuration: onOneMachine(folder), store, live }, followers);
  const upkeep = new LoneUpkeep(followers, rebuilds, store);
  const module = await Test.createTestingModule({
    controllers: [HealthController],
    providers: [
      { provide: Upkeep, useValue: upkeep },
      { provide: Metrics, useValue: new Metrics(upkeep) },
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await app.init();
  await followers.start([]);
  await until('the views are built', () => followers.status().views.every(({ ready }) => ready));
  return {
    app,
    close: async () => {
      await app.close();
      await followers.stop();
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
