import { type DynamicModule, Module } from '@nestjs/common';
import { ViewReader } from '#read-model';
import { type Compared, Comparing } from './application/compare.ts';
import { AuditController } from './http/audit.controller.ts';
import { ResolveMomentHandler, TimeZoneOfHandler } from './views/resolve-moment.handler.ts';

/** Moments, timelines and comparison. */
@Module({})
export class AuditModule {
  /** `compared`: the views that comparison covers. */
  static over(compared: readonly Compared[]): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditController],
      providers: [
        ResolveMomentHandler,
        TimeZoneOfHandler,
        { provide: Comparing, useFactory: (views: ViewReader) => new Comparing(views, compared), inject: [ViewReader] },
      ],
    };
  }
}
