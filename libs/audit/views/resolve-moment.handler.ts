import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { BodyById, type BodyDocument } from '#directory/contracts';
import { Setting } from '#kernel';
import { ResolveMoment, TimeZoneOf, ViewReader } from '#read-model';
import { resolveMoment } from './resolve-moment.ts';
import { Timeline } from './timeline.ts';

@QueryHandler(ResolveMoment)
export class ResolveMomentHandler implements IQueryHandler<ResolveMoment> {
  constructor(
    private readonly views: ViewReader,
    private readonly queries: QueryBus,
    private readonly setting: Setting,
  ) {}

  execute({ asOf, stream }: ResolveMoment) {
    const where = () => this.queries.execute<TimeZoneOf, string>(new TimeZoneOf(stream));
    return resolveMoment(asOf, this.views, this.setting.clock(), where);
  }
}

@QueryHandler(TimeZoneOf)
export class TimeZoneOfHandler implements IQueryHandler<TimeZoneOf> {
  constructor(
    private readonly views: ViewReader,
    private readonly queries: QueryBus,
    private readonly setting: Setting,
  ) {}

  async execute({ stream }: TimeZoneOf): Promise<string> {
    const bodyId = stream === null ? null : await new Timeline(this.views).bodyOf(stream);
    const body = bodyId && (await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId)));
    return body ? body.timeZone : this.setting.timeZone;
  }
}
