import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SupervisionRules } from '#directory/contracts';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, CalledBy, type Caller, Meta, Permit, Today } from '#http';
import type { Day } from '#kernel';
import { RulesOfDuty } from '../views/queries.ts';
import { actOnItem, by, duty, foundOn, isSigned, MADE } from './acts.ts';
import {
  CompletionBody,
  DraftPath,
  DueDateBody,
  DutyPath,
  DutyWordsBody,
  ExtensionBody,
  FlawBody,
  ReasonBody,
  ReportBody,
  ReportPath,
  RequestPath,
} from './duty-bodies.ts';

/** What a unit submits, and how its leader, the office and the convenor answer. */
@ApiTags('duties')
@Controller('api/items/:itemId/duties/:unitId')
export class SubmissionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('progress-reports')
  @HttpCode(200)
  @ApiOperation({ summary: '填报进展 · a report of progress' })
  @AnswersAct({ reportId: MADE })
  @Permit('duty.report', by('report'), 'unitId')
  async report(
    @Param() on: DutyPath,
    @Body() body: ReportBody,
    @Meta() meta: CommandMeta,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    const { text, percent, problem = null, nextStep = null } = body;
    const [reportId, indicators, noChange] = [meta.commandId, body.indicators ?? [], body.noChange ?? false];
    const signed = await isSigned(this.queries, on.unitId, caller);
    const report = { reportId, text, percent, problem, nextStep, indicators, noChange, signed };
    return actOnItem(this.commands, { type: 'ReportProgress', ...duty(on), ...report }, meta, { reportId });
  }

  @Post('progress-reports/:reportId/return')
  @HttpCode(200)
  @ApiOperation({ summary: '退回重报 · the last report is to be written anew' })
  @AnswersAct()
  @Permit('duty.send-back-report', by('sendBackReport'))
  sendBackReport(@Param() on: ReportPath, @Body() body: FlawBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const { reason, flaw = 'unclear' } = body;
    return actOnItem(this.commands, { type: 'SendBackReport', ...duty(on), reportId: on.reportId, reason, flaw }, meta);
  }

  @Post('drafts/:draftId/approval')
  @HttpCode(200)
  @ApiOperation({ summary: '审签 · the unit leader signs what the liaison drafted' })
  @AnswersAct()
  @Permit('duty.approve', by('approve'), 'unitId')
  approve(@Param() on: DraftPath, @Meta() meta: CommandMeta, @Today() today: Day): Promise<Answer> {
    return actOnItem(this.commands, { type: 'ApproveSubmission', ...duty(on), draftId: on.draftId, today }, meta);
  }

  @Post('drafts/:draftId/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: '不予审签 · the unit leader gives a draft back' })
  @AnswersAct()
  @Permit('duty.reject', by('reject'), 'unitId')
  reject(@Param() on: DraftPath, @Body() { reason }: ReasonBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'RejectSubmission', ...duty(on), draftId: on.draftId, reason }, meta);
  }

  @Post('extension-requests')
  @HttpCode(200)
  @ApiOperation({ summary: '申请延期 · the unit asks for more time, before the due date' })
  @AnswersAct({ requestId: MADE })
  @Permit('duty.request-extension', by('requestExtension'), 'unitId')
  async requestExtension(
    @Param() on: DutyPath,
    @Body() body: ExtensionBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    const signed = await isSigned(this.queries, on.unitId, caller);
    const [requestId, reason, proposedOn] = [meta.commandId, body.reason, body.proposedOn as Day];
    const request = { requestId, reason, proposedOn, today, signed };
    return actOnItem(this.commands, { type: 'RequestExtension', ...duty(on), ...request }, meta, { requestId });
  }

  @Post('extension-requests/:requestId/grant')
  @HttpCode(200)
  @ApiOperation({ summary: '同意延期 · more time, to an exact day' })
  @AnswersAct()
  @Permit('duty.answer-extension', by('answerExtension'))
  async grantExtension(
    @Param() on: RequestPath,
    @Body() body: DueDateBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    const { extensionBy: decider } = await this.rulesOf(on, today);
    const answer = { requestId: on.requestId, dueOn: body.dueOn as Day, today, by: officeOr(caller), decider };
    return actOnItem(this.commands, { type: 'GrantExtension', ...duty(on), ...answer }, meta);
  }

  @Post('extension-requests/:requestId/refusal')
  @HttpCode(200)
  @ApiOperation({ summary: '不同意延期 · the date stays' })
  @AnswersAct()
  @Permit('duty.answer-extension', by('answerExtension'))
  async refuseExtension(
    @Param() on: RequestPath,
    @Body() { reason }: ReasonBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    const { extensionBy: decider } = await this.rulesOf(on, today);
    const answer = { requestId: on.requestId, reason, by: officeOr(caller), decider };
    return actOnItem(this.commands, { type: 'RefuseExtension', ...duty(on), ...answer }, meta);
  }

  @Post('completion-requests')
  @HttpCode(200)
  @ApiOperation({ summary: '申请办结 · the unit says that it is done' })
  @AnswersAct({ requestId: MADE })
  @Permit('duty.request-completion', by('requestCompletion'), 'unitId')
  async requestCompletion(
    @Param() on: DutyPath,
    @Body() { text }: DutyWordsBody,
    @Meta() meta: CommandMeta,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    const requestId = meta.commandId;
    const signed = await isSigned(this.queries, on.unitId, caller);
    const request = { requestId, text, signed };
    return actOnItem(this.commands, { type: 'RequestCompletion', ...duty(on), ...request }, meta, { requestId });
  }

  @Post('completion-requests/:requestId/return')
  @HttpCode(200)
  @ApiOperation({ summary: '退办 · a completion request is sent back with a reason' })
  @AnswersAct()
  @Permit('duty.send-back', by('sendBack'))
  sendBack(@Param() on: RequestPath, @Body() { reason }: ReasonBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const { requestId } = on;
    return actOnItem(this.commands, { type: 'SendBackCompletion', ...duty(on), requestId, reason }, meta);
  }

  @Post('completion-requests/:requestId/endorsement')
  @HttpCode(200)
  @ApiOperation({ summary: '初审 · the office thinks it done, where the convenor has the last word' })
  @AnswersAct()
  @Permit('duty.endorse', by('endorse'))
  async endorse(
    @Param() on: RequestPath,
    @Body() { grade }: CompletionBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
  ): Promise<Answer> {
    const { requestId } = on;
    const { completionBy: decider } = await this.rulesOf(on, today);
    return actOnItem(this.commands, { type: 'EndorseCompletion', ...duty(on), requestId, grade, decider }, meta);
  }

  @Post('completion-requests/:requestId/acceptance')
  @HttpCode(200)
  @ApiOperation({ summary: '办结 · a completion request is accepted, with a grade' })
  @AnswersAct()
  @Permit('duty.complete', by('complete'))
  async complete(
    @Param() on: RequestPath,
    @Body() { grade }: CompletionBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
    @CalledBy() caller: Caller,
  ): Promise<Answer> {
    const { completionBy: decider } = await this.rulesOf(on, today);
    const acceptance = { requestId: on.requestId, grade, by: officeOr(caller), decider };
    return actOnItem(this.commands, { type: 'CompleteDuty', ...duty(on), ...acceptance }, meta);
  }

  @Post('praises')
  @HttpCode(200)
  @ApiOperation({ summary: '表扬 · what a leader praised is on record, and counts' })
  @AnswersAct({ praiseId: MADE })
  @Permit('duty.praise', by('praise'))
  praise(@Param() on: DutyPath, @Body() { text }: DutyWordsBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const praiseId = meta.commandId;
    return actOnItem(this.commands, { type: 'PraiseDuty', ...duty(on), praiseId, text }, meta, { praiseId });
  }

  /** @throws {Problem} `item.unknown`, `duty.unknown` */
  private async rulesOf(on: DutyPath, today: Day): Promise<SupervisionRules> {
    const { itemId, unitId } = duty(on);
    return foundOn(this.queries, duty(on), await this.queries.execute(new RulesOfDuty(itemId, unitId, today)));
  }
}

const officeOr = ({ role }: Caller): 'office' | 'convenor' => (role === 'convenor' ? 'convenor' : 'office');
