import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, Meta, Permit, type Role, Today } from '#http';
import type { Day, ItemId, UnitId } from '#kernel';
import { ActOnItem } from '../application/act-on-item.handler.ts';
import { dutyTransitions } from '../contracts/index.ts';
import type { ItemCommand } from '../domain/item-commands.ts';
import {
  AnswerBody,
  CompletionBody,
  CompletionRequestBody,
  CompletionRequestPath,
  DueDateBody,
  DutyPath,
  ReportBody,
  SendBackBody,
  UrgeBody,
  UrgePath,
} from './duty-bodies.ts';

/** An id that an act makes, as the description shows it. */
const MADE = '6c1f2f3e-2f6d-5a2b-9b1e-8a7d6c5b4a32';

/** Who may do what is in the table of transitions; a liaison acts for the own unit only. */
const by = (act: keyof typeof dutyTransitions): readonly Role[] => dutyTransitions[act].by;

/** What is done with one unit's part of an item. */
@ApiTags('duties')
@Controller('api/items/:itemId/duties/:unitId')
export class DutiesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('acknowledgement')
  @HttpCode(200)
  @ApiOperation({ summary: '签收 · the unit signs for its duty' })
  @AnswersAct()
  @Permit('duty.acknowledge', by('acknowledge'), 'unitId')
  acknowledge(@Param() on: DutyPath, @Meta() meta: CommandMeta): Promise<Answer> {
    return this.act({ type: 'AcknowledgeDuty', ...duty(on) }, meta);
  }

  @Post('progress-reports')
  @HttpCode(200)
  @ApiOperation({ summary: '填报进展 · a report of progress' })
  @AnswersAct({ reportId: MADE })
  @Permit('duty.report', by('report'), 'unitId')
  report(@Param() on: DutyPath, @Body() body: ReportBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const { text, percent, problem = null, nextStep = null } = body;
    const reportId = meta.commandId;
    return this.act({ type: 'ReportProgress', ...duty(on), reportId, text, percent, problem, nextStep }, meta, {
      reportId,
    });
  }

  @Post('urges')
  @HttpCode(200)
  @ApiOperation({ summary: '催办 · a reminder that asks for an answer by a day' })
  @AnswersAct({ urgeId: MADE })
  @Permit('duty.urge', by('urge'))
  urge(@Param() on: DutyPath, @Body() body: UrgeBody, @Meta() meta: CommandMeta, @Today() today: Day): Promise<Answer> {
    const urgeId = meta.commandId;
    const { text, answerBy } = body;
    return this.act({ type: 'UrgeDuty', ...duty(on), urgeId, text, answerBy: answerBy as Day, today }, meta, {
      urgeId,
    });
  }

  @Post('urges/:urgeId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: '答复催办 · the unit answers a reminder' })
  @AnswersAct()
  @Permit('duty.answer-urge', by('answerUrge'), 'unitId')
  answerUrge(@Param() on: UrgePath, @Body() { text }: AnswerBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return this.act({ type: 'AnswerUrge', ...duty(on), urgeId: on.urgeId, text }, meta);
  }

  @Post('completion-requests')
  @HttpCode(200)
  @ApiOperation({ summary: '申请办结 · the unit says that it is done' })
  @AnswersAct({ requestId: MADE })
  @Permit('duty.request-completion', by('requestCompletion'), 'unitId')
  requestCompletion(
    @Param() on: DutyPath,
    @Body() { text }: CompletionRequestBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const requestId = meta.commandId;
    return this.act({ type: 'RequestCompletion', ...duty(on), requestId, text }, meta, { requestId });
  }

  @Post('completion-requests/:requestId/return')
  @HttpCode(200)
  @ApiOperation({ summary: '退办 · a completion request is sent back with a reason' })
  @AnswersAct()
  @Permit('duty.send-back', by('sendBack'))
  sendBack(
    @Param() on: CompletionRequestPath,
    @Body() { reason }: SendBackBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'SendBackCompletion', ...duty(on), requestId: on.requestId, reason }, meta);
  }

  @Post('completion-requests/:requestId/acceptance')
  @HttpCode(200)
  @ApiOperation({ summary: '办结 · a completion request is accepted, with a grade' })
  @AnswersAct()
  @Permit('duty.complete', by('complete'))
  complete(
    @Param() on: CompletionRequestPath,
    @Body() { grade }: CompletionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'CompleteDuty', ...duty(on), requestId: on.requestId, grade }, meta);
  }

  @Post('due-date')
  @HttpCode(200)
  @ApiOperation({ summary: '调整时限 · another due date' })
  @AnswersAct()
  @Permit('duty.revise-due', by('reviseDue'))
  reviseDue(@Param() on: DutyPath, @Body() { dueOn }: DueDateBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return this.act({ type: 'ReviseDue', ...duty(on), dueOn: dueOn as Day }, meta);
  }

  private async act(command: ItemCommand, meta: CommandMeta, made: Record<string, string> = {}): Promise<Answer> {
    return { outcome: await this.commands.execute(new ActOnItem(command, meta)), made };
  }
}

const duty = ({ itemId, unitId }: DutyPath) => ({ itemId: itemId as ItemId, unitId: unitId as UnitId });
