import { Module } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { WorkingCalendar } from '#calendar';
import { BodyById, type BodyDocument } from '#directory/contracts';
import { EventStore } from '#event-store';
import { Setting } from '#kernel';
import { ViewReader } from '#read-model';
import { Templates } from '#word';
import type { Act } from './application/act.ts';
import { ActOnItem, ActOnItemHandler } from './application/act-on-item.handler.ts';
import { EnterMinutesProcess } from './application/enter-minutes.process.ts';
import { IssueSlipHandler } from './application/issue-slip.handler.ts';
import { type LedgerSources, LedgerWriter } from './application/ledger-writer.ts';
import { PassDuties } from './application/pass-duties.process.ts';
import { RegisterItems } from './application/register-items.process.ts';
import { Signers } from './application/signers.ts';
import { SplitItems } from './application/split-items.process.ts';
import { UrgeDutiesHandler } from './application/urge-duties.handler.ts';
import { AssessmentController } from './http/assessment.controller.ts';
import { DocumentsController } from './http/documents.controller.ts';
import { DutiesController } from './http/duties.controller.ts';
import { ItemsController } from './http/items.controller.ts';
import { SubmissionsController } from './http/submissions.controller.ts';
import { SupervisionController } from './http/supervision.controller.ts';
import { ReportsOwedHandler } from './views/assessment/reports-owed.handler.ts';
import { ScoresHandler } from './views/assessment/scores.handler.ts';
import { type Period, SourceOfBulletin, SourceOfSituation, SourceOfSlip } from './views/documents/queries.ts';
import { sourceHandlers } from './views/documents/sources.handler.ts';
import { ledgerHandlers } from './views/ledger.handler.ts';
import { Ledger } from './views/ledger.ts';
import { RulesInForce, type RulesOfBody } from './views/rules-in-force.ts';

const actThrough =
  (handler: ActOnItemHandler): Act =>
  (command, meta) =>
    handler.execute(new ActOnItem(command, meta));

const rulesThrough =
  (queries: QueryBus, { timeZone }: Setting): RulesOfBody =>
  async (bodyId, at) => {
    const body = bodyId && (await queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId, at)));
    return body ? { versions: body.supervision, timeZone: body.timeZone } : { versions: [], timeZone };
  };

const sourcesThrough = (queries: QueryBus): LedgerSources<Period> => ({
  slip: (itemId, unitId, slipId, moment) => queries.execute(new SourceOfSlip(itemId, unitId, slipId, moment)),
  situation: (bodyId, moment) => queries.execute(new SourceOfSituation(bodyId, moment)),
  bulletin: (bodyId, period) => queries.execute(new SourceOfBulletin(bodyId, period)),
});

const processes = [RegisterItems, EnterMinutesProcess, PassDuties, SplitItems] as const;

/** Items and duties. Expects the event store, the view reader, the calendar, templates and `Signers` from the root. */
@Module({
  controllers: [
    AssessmentController,
    DutiesController,
    SubmissionsController,
    SupervisionController,
    DocumentsController,
    ItemsController,
  ],
  providers: [
    ActOnItemHandler,
    IssueSlipHandler,
    UrgeDutiesHandler,
    {
      provide: RulesInForce,
      useFactory: (queries: QueryBus, calendar: WorkingCalendar, setting: Setting) =>
        new RulesInForce(rulesThrough(queries, setting), calendar),
      inject: [QueryBus, WorkingCalendar, Setting],
    },
    {
      provide: Ledger,
      useFactory: (views: ViewReader, rules: RulesInForce) => new Ledger(views, rules),
      inject: [ViewReader, RulesInForce],
    },
    ...ledgerHandlers,
    ReportsOwedHandler,
    ScoresHandler,
    ...sourceHandlers,
    {
      provide: LedgerWriter,
      useFactory: (queries: QueryBus, signers: Signers, templates: Templates) =>
        new LedgerWriter<Period>(sourcesThrough(queries), signers, templates),
      inject: [QueryBus, Signers, Templates],
    },
    ...processes.map((process) => ({
      provide: process,
      useFactory: (store: EventStore, handler: ActOnItemHandler, rules: RulesInForce) =>
        new process(store, actThrough(handler), (...given) => rules.defaultDue(...given)),
      inject: [EventStore, ActOnItemHandler, RulesInForce],
    })),
  ],
  exports: [...processes],
})
export class ResponsibilityModule {}
