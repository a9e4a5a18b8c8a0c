import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditModule } from '#audit';
import { WorkingCalendar } from '#calendar';
import { DirectoryModule } from '#directory';
import { EventStore } from '#event-store';
import { Accounts } from '#identity';
import { Setting } from '#kernel';
import { MeetingModule, People } from '#meeting';
import { NoticeModule, Originals } from '#notice';
import { ViewReader } from '#read-model';
import { ResponsibilityModule, Signers } from '#responsibility';
import { Templates } from '#word';
import { Followers } from './followers.ts';
import { type Following, followersOf } from './followers-of.ts';
import { HealthController } from './health.controller.ts';
import { LeasedFollowers } from './leased-followers.ts';
import { LogTail } from './log-tail.ts';
import { Metrics } from './metrics.ts';
import { OperationsController } from './operations.controller.ts';
import { Operations } from './operations.ts';
import { Rebuilds } from './rebuilds.ts';
import { compared } from './registry.ts';
import type { Stores } from './stores.ts';
import { Heartbeat, toldUpdate, UpdatesController } from './updates.controller.ts';
import { Upkeep } from './upkeep.ts';

/** What every context may inject: the ports, and the setting. */
@Module({})
class PortsModule {
  static of(data: Stores, setting: Setting): DynamicModule {
    const ports = [
      { provide: EventStore, useValue: data.store },
      { provide: ViewReader, useValue: data.views },
      { provide: Accounts, useValue: data.accounts },
      { provide: Originals, useValue: data.originals },
      { provide: Setting, useValue: setting },
      { provide: WorkingCalendar, useValue: data.calendar },
      { provide: People, useValue: people(data.accounts) },
      { provide: Signers, useValue: people(data.accounts) },
      { provide: Templates, useValue: data.templates },
    ];
    return { module: PortsModule, global: true, providers: ports, exports: ports };
  }
}

const people = (accounts: Accounts): People & Signers => ({
  nameOf: async (userId, at) => (await accounts.namesAt(at)).get(userId) ?? null,
  namesAt: async (at) => {
    const names = await accounts.namesAt(at);
    return (userId) => names.get(userId) ?? null;
  },
  strangerAmong: async (userIds) => {
    for (const userId of userIds) if (!(await accounts.get(userId))) return userId;
    return null;
  },
  mayChair: async (userId) => (await accounts.get(userId))?.role === 'convenor',
});

const metricsOf = ({ upkeep, followers }: Following): Metrics => {
  const metrics = new Metrics(upkeep);
  if (followers instanceof LeasedFollowers) metrics.countLeases(() => followers.held);
  return metrics;
};

/** A server or a worker: every context, what follows the log, and the faces that belong to none of them. */
@Module({})
export class ServerModule {
  static of(data: Stores, setting: Setting, heartbeat: Heartbeat): DynamicModule {
    const following = followersOf(data);
    const { followers, rebuilds, upkeep } = following;
    return {
      module: ServerModule,
      imports: [
        PortsModule.of(data, setting),
        CqrsModule.forRoot(),
        DiscoveryModule,
        DirectoryModule,
        NoticeModule,
        ResponsibilityModule,
        MeetingModule,
        AuditModule.over(compared),
      ],
      controllers: [HealthController, OperationsController, UpdatesController],
      providers: [
        { provide: Followers, useValue: followers },
        { provide: Rebuilds, useValue: rebuilds },
        { provide: Upkeep, useValue: upkeep },
        { provide: Operations, useValue: new Operations(data.store, upkeep) },
        { provide: LogTail, useValue: new LogTail({ store: data.store, tell: toldUpdate }) },
        { provide: Heartbeat, useValue: heartbeat },
        { provide: Metrics, useValue: metricsOf(following) },
      ],
    };
  }
}
