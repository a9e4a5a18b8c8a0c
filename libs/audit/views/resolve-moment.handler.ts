import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Setting } from '#kernel';
import { ResolveMoment, ViewReader } from '#read-model';
import { resolveMoment } from './resolve-moment.ts';

@QueryHandler(ResolveMoment)
export class ResolveMomentHandler implements IQueryHandler<ResolveMoment> {
  constructor(
    private readonly views: ViewReader,
    private readonly setting: Setting,
  ) {}

  execute({ asOf }: ResolveMoment) {
    return resolveMoment(asOf, this.views, this.setting.clock(), this.setting.timeZone);
  }
}
