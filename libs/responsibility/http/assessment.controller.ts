import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BodyById, type BodyDocument } from '#directory/contracts';
import { Answers, Asked, AsOf, everyRole, found, Permit } from '#http';
import type { BodyId, UnitId } from '#kernel';
import type { Moment } from '#read-model';
import { ReportsOwed, Scores } from '../views/assessment/queries.ts';
import { AssessmentQuery, OwedQuery } from './document-queries.ts';
import * as examples from './examples.ts';
import { daysOf } from './period.ts';

/** What units owe, and how they did. */
@ApiTags('assessment')
@Controller('api/bodies/:bodyId')
export class AssessmentController {
  constructor(private readonly queries: QueryBus) {}

  @Get('reports-owed')
  @ApiOperation({ summary: '应报清单 · which unit owes which report by when, and which are missing, by page' })
  @Answers(examples.owedReports)
  @Permit('duty.read', everyRole)
  async reportsOwed(@Param('bodyId') id: string, @Asked() period: OwedQuery, @AsOf() moment: Moment): Promise<object> {
    const bodyId = await this.knownBody(id, moment);
    const unitId = (period.unitId ?? null) as UnitId | null;
    return this.queries.execute(new ReportsOwed(bodyId, unitId, daysOf(period), moment, period));
  }

  @Get('scores')
  @ApiOperation({
    summary: '考核得分 · what each unit gained or lost in a period, with the events behind every point, by page',
  })
  @Answers(examples.unitScores)
  @Permit('situation.read', everyRole)
  async scores(@Param('bodyId') id: string, @Asked() period: AssessmentQuery, @AsOf() moment: Moment): Promise<object> {
    return this.queries.execute(new Scores(await this.knownBody(id, moment), daysOf(period), moment, period));
  }

  private async knownBody(bodyId: string, { at }: Moment): Promise<BodyId> {
    const body = await this.queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId as BodyId, at));
    return found(body, 'body.unknown', { bodyId }).bodyId;
  }
}
