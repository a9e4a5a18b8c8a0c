import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, Answers, AnswersAct, AsOf, everyRole, Meta, Permit, Today } from '#http';
import type { Day, UnitId } from '#kernel';
import type { Moment } from '#read-model';
import { LimitsOfDuty, WhyThisLight } from '../views/queries.ts';
import { actOnItem, by, duty, foundOn, MADE, unfitAmong } from './acts.ts';
import { DueDateBody, DutyPath, MeasurePath, PlanBody, ReasonBody, ReassignmentBody } from './duty-bodies.ts';
import { why } from './examples.ts';

/** Who has a duty, how it is broken down, and by when it is due. */
@ApiTags('duties')
@Controller('api/items/:itemId/duties/:unitId')
export class DutiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('why')
  @ApiOperation({ summary: '亮灯依据 · why the duty shows its light: dates, rule, events' })
  @Answers(why)
  @Permit('duty.read', everyRole)
  async why(@Param() on: DutyPath, @AsOf() moment: Moment): Promise<object> {
    const { itemId, unitId } = duty(on);
    return foundOn(this.queries, duty(on), await this.queries.execute(new WhyThisLight(itemId, unitId, moment)));
  }

  @Post('acknowledgement')
  @HttpCode(200)
  @ApiOperation({ summary: '签收 · the unit signs for its duty' })
  @AnswersAct()
  @Permit('duty.acknowledge', by('acknowledge'), 'unitId')
  acknowledge(@Param() on: DutyPath, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'AcknowledgeDuty', ...duty(on) }, meta);
  }

  @Post('return')
  @HttpCode(200)
  @ApiOperation({ summary: '退回 · the unit says that the duty is not its own' })
  @AnswersAct()
  @Permit('duty.return', by('return'), 'unitId')
  async return(
    @Param() on: DutyPath,
    @Body() { reason }: ReasonBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
  ): Promise<Answer> {
    const { itemId, unitId } = duty(on);
    const limits = await this.queries.execute(new LimitsOfDuty(itemId, unitId, today));
    const returnBy = limits?.returnBy ?? null;
    return actOnItem(this.commands, { type: 'ReturnDuty', itemId, unitId, reason, today, returnBy }, meta);
  }

  @Post('insistence')
  @HttpCode(200)
  @ApiOperation({ summary: '维持交办 · the office insists on a returned duty' })
  @AnswersAct()
  @Permit('duty.insist', by('insist'))
  insist(@Param() on: DutyPath, @Body() { reason }: ReasonBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'InsistOnDuty', ...duty(on), reason }, meta);
  }

  @Post('reassignment')
  @HttpCode(200)
  @ApiOperation({ summary: '改派 · the duty goes to another unit' })
  @AnswersAct()
  @Permit('duty.reassign', by('reassign'))
  async reassign(
    @Param() on: DutyPath,
    @Body() { toUnitId: to, reason }: ReassignmentBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const unfit = await unfitAmong(this.queries, [{ unitId: to }]);
    if (unfit) return { outcome: unfit };
    return actOnItem(this.commands, { type: 'ReassignDuty', ...duty(on), toUnitId: to as UnitId, reason }, meta);
  }

  @Post('plan')
  @HttpCode(200)
  @ApiOperation({ summary: '分解 · the measures by which the unit gets there, each with its day' })
  @AnswersAct({ planId: MADE })
  @Permit('duty.decompose', by('decompose'), 'unitId')
  decompose(@Param() on: DutyPath, @Body() body: PlanBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const planId = meta.commandId;
    const measures = body.measures.map(({ measureId, text, dueOn }, at) => ({
      measureId: measureId ?? `${planId}.${at + 1}`,
      text,
      dueOn: dueOn as Day,
    }));
    return actOnItem(this.commands, { type: 'DecomposeDuty', ...duty(on), planId, measures }, meta, { planId });
  }

  @Post('measures/:measureId/completion')
  @HttpCode(200)
  @ApiOperation({ summary: '完成措施 · a measure of the plan is finished' })
  @AnswersAct()
  @Permit('duty.finish-measure', by('finishMeasure'), 'unitId')
  finishMeasure(@Param() on: MeasurePath, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'FinishMeasure', ...duty(on), measureId: on.measureId }, meta);
  }

  @Post('due-date')
  @HttpCode(200)
  @ApiOperation({ summary: '确定时限 · a due date for what has none; another takes an extension or a meeting' })
  @AnswersAct()
  @Permit('duty.set-due', by('setDue'))
  setDue(
    @Param() on: DutyPath,
    @Body() { dueOn }: DueDateBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
  ): Promise<Answer> {
    return actOnItem(this.commands, { type: 'SetDue', ...duty(on), dueOn: dueOn as Day, today }, meta);
  }

  @Post('reopening')
  @HttpCode(200)
  @ApiOperation({ summary: '重新办理 · what was completed is taken up again' })
  @AnswersAct()
  @Permit('duty.reopen', by('reopen'))
  reopen(@Param() on: DutyPath, @Body() { reason }: ReasonBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'ReopenDuty', ...duty(on), reason }, meta);
  }
}
