import { Module } from '@nestjs/common';
import { ViewReader } from '#read-model';
import { ActOnItemHandler } from './application/act-on-item.handler.ts';
import { DutiesController } from './http/duties.controller.ts';
import { ItemsController } from './http/items.controller.ts';
import { ledgerHandlers } from './views/ledger.handler.ts';
import { Ledger } from './views/ledger.ts';

/** Items and duties. Expects the event store and the view reader from the composition root. */
@Module({
  controllers: [DutiesController, ItemsController],
  providers: [
    ActOnItemHandler,
    { provide: Ledger, useFactory: (views: ViewReader) => new Ledger(views), inject: [ViewReader] },
    ...ledgerHandlers,
  ],
})
export class ResponsibilityModule {}
