import { Module } from '@nestjs/common';
import { EventStore } from '#event-store';
import { ViewReader } from '#read-model';
import type { Act } from './application/act.ts';
import { ActOnItem, ActOnItemHandler } from './application/act-on-item.handler.ts';
import { EnterMinutesProcess } from './application/enter-minutes.process.ts';
import { IssueSlipHandler } from './application/issue-slip.handler.ts';
import { RegisterItems } from './application/register-items.process.ts';
import { DutiesController } from './http/duties.controller.ts';
import { ItemsController } from './http/items.controller.ts';
import { SubmissionsController } from './http/submissions.controller.ts';
import { SupervisionController } from './http/supervision.controller.ts';
import { ledgerHandlers } from './views/ledger.handler.ts';
import { Ledger } from './views/ledger.ts';

const actThrough =
  (handler: ActOnItemHandler): Act =>
  (command, meta) =>
    handler.execute(new ActOnItem(command, meta));

/** Items and duties. Expects the event store and the view reader from the composition root. */
@Module({
  controllers: [DutiesController, SubmissionsController, SupervisionController, ItemsController],
  providers: [
    ActOnItemHandler,
    IssueSlipHandler,
    { provide: Ledger, useFactory: (views: ViewReader) => new Ledger(views), inject: [ViewReader] },
    ...ledgerHandlers,
    ...[RegisterItems, EnterMinutesProcess].map((process) => ({
      provide: process,
      useFactory: (store: EventStore, handler: ActOnItemHandler) => new process(store, actThrough(handler)),
      inject: [EventStore, ActOnItemHandler],
    })),
  ],
  exports: [RegisterItems, EnterMinutesProcess],
})
export class ResponsibilityModule {}
