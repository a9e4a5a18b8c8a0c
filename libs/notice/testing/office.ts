import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { bodiesProjection, DirectoryModule, FoundBodyProcess, unitsProjection } from '#directory';
import { bodyEvents, unitEvents } from '#directory/contracts';
import { type CommandMeta, EventStore, type RecordedEvent, type StreamName, UpcastLog } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import { type Instant, instantOf, Setting, type UnitId, type UserId } from '#kernel';
import { type Projection, ProjectionRunner, ViewReader } from '#read-model';
import { SqliteViewStore } from '#read-model/sqlite';
import { claimEvents, noticeEvents } from '../contracts/index.ts';
import { NoticeModule, noticesProjection } from '../index.ts';
import { FolderOriginals, Originals } from '../originals/index.ts';

const NOW = '2026-03-02T01:00:00.000Z' as Instant;
const projections = [unitsProjection, bodiesProjection, noticesProjection] as unknown as readonly Projection[];

const catalogue = { ...unitEvents, ...bodyEvents, ...noticeEvents, ...claimEvents };

/** The contexts directory and notice over real stores in a folder of their own, without a server. */
export const openOffice = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-notice-'));
  const store = SqliteEventStore.open(join(folder, 'log.sqlite'), { clock: () => instantOf(Date.parse(NOW)) });
  const views = await SqliteViewStore.open(join(folder, 'views'));
  const originals = new FolderOriginals(join(folder, 'originals'));
  const ports = [
    { provide: EventStore, useValue: store },
    { provide: ViewReader, useValue: new ViewReader(views, projections) },
    { provide: Originals, useValue: originals },
    { provide: Setting, useValue: new Setting(() => NOW, 'Asia/Shanghai') },
  ];
  const Ports = { module: class PortsModule {}, global: true, providers: ports, exports: ports };
  Module({})(Ports.module);
  const app = await Test.createTestingModule({
    imports: [Ports, CqrsModule.forRoot(), DirectoryModule, NoticeModule],
  }).compile();
  await app.init();
  const runner = new ProjectionRunner({ log: new UpcastLog(store, catalogue), views, projections });
  await runner.start();

  const recorded = async (stream?: string): Promise<readonly RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const page of stream ? store.readStream(stream as StreamName) : store.readAll()) events.push(...page);
    return events;
  };
  return {
    commands: app.get(CommandBus),
    queries: app.get(QueryBus),
    store,
    originals,
    recorded,
    /** A unit that the directory knows by another name as well. */
    alsoKnownAs: async (name: string, alias: string): Promise<void> => {
      const { commandId: eventId, ...envelope } = byOffice(900);
      const unit = { unitId: 'unit-900' as UnitId };
      const registered = { type: 'UnitRegistered', schemaVersion: 1, data: { ...unit, name, kind: 'department' } };
      const named = { type: 'UnitAliasAdded', schemaVersion: 1, data: { ...unit, alias, validFrom: null } };
      await store.append('unit-unit-900' as StreamName, 'none', [
        { eventId, ...envelope, ...registered },
        { eventId: byOffice(901).commandId, ...envelope, ...named },
      ]);
    },
    /** Waits until the views have everything that is in the log. */
    settled: async (): Promise<void> => {
      const last = (await recorded()).at(-1);
      const names = projections.map(({ name }) => name);
      if (last && !(await runner.reached(names, last.position, AbortSignal.timeout(10_000)))) {
        throw new Error('The views have not reached the end of the log.');
      }
    },
    /** Does what the process does when it meets the confirmations in the log. */
    found: async (): Promise<void> => {
      const process = app.get(FoundBodyProcess, { strict: false });
      for (const event of await recorded()) if (process.types.includes(event.type)) await process.react(event);
    },
    close: async (): Promise<void> => {
      await runner.stop();
      await app.close();
      await store.close();
      await views.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** What accompanies the office's command with that number. */
export const byOffice = (number: number): CommandMeta => {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return {
    commandId: id,
    occurredAt: NOW,
    actor: { userId: 'user-1' as UserId, role: 'office', unitId: null },
    ground: null,
    correlationId: id,
    causationId: id,
    bodyId: null,
  };
};
