import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, Answers, AnswersAct, Meta, Permit, Today } from '#http';
import type { Day } from '#kernel';
import { IssueSlip } from '../application/issue-slip.handler.ts';
import { UrgeDuties } from '../application/urge-duties.handler.ts';
import { RulesOfDuty } from '../views/queries.ts';
import { actOnItem, by, duty, foundOn, MADE } from './acts.ts';
import {
  DutyPath,
  DutyWordsBody,
  HelpPath,
  ReasonBody,
  SlipBody,
  SlipPath,
  UrgeBody,
  UrgePath,
  UrgesBody,
} from './duty-bodies.ts';
import { urged } from './examples.ts';

/** What the office asks of a unit, what the unit asks of the office, and the answers. */
@ApiTags('duties')
@Controller('api')
export class SupervisionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('urges')
  @HttpCode(200)
  @ApiOperation({ summary: '批量催办 · many duties are urged with the same words' })
  @Answers(urged)
  @Permit('duty.urge', by('urge'))
  async urgeMany(@Body() body: UrgesBody, @Meta() meta: CommandMeta): Promise<object> {
    const words = { text: body.text, answerBy: body.answerBy as Day };
    return {
      urgeId: meta.commandId,
      ...(await this.commands.execute(new UrgeDuties(body.duties.map(duty), words, meta))),
    };
  }

  @Post('items/:itemId/duties/:unitId/urges')
  @HttpCode(200)
  @ApiOperation({ summary: '催办 · a reminder that asks for an answer by a day' })
  @AnswersAct({ urgeId: MADE })
  @Permit('duty.urge', by('urge'))
  urge(@Param() on: DutyPath, @Body() body: UrgeBody, @Meta() meta: CommandMeta, @Today() today: Day): Promise<Answer> {
    const [urgeId, text, answerBy] = [meta.commandId, body.text, body.answerBy as Day];
    const urge = { type: 'UrgeDuty', ...duty(on), urgeId, text, answerBy, today } as const;
    return actOnItem(this.commands, urge, meta, { urgeId });
  }

  @Post('items/:itemId/duties/:unitId/urges/:urgeId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: '答复催办 · the unit answers a reminder' })
  @AnswersAct()
  @Permit('duty.answer-urge', by('answerUrge'), 'unitId')
  answerUrge(@Param() on: UrgePath, @Body() { text }: DutyWordsBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'AnswerUrge', ...duty(on), urgeId: on.urgeId, text }, meta);
  }

  @Post('items/:itemId/duties/:unitId/help-requests')
  @HttpCode(200)
  @ApiOperation({ summary: '提请协调 · what the unit cannot settle alone: a proposal for the next agenda' })
  @AnswersAct({ helpId: MADE })
  @Permit('duty.ask-help', by('askHelp'), 'unitId')
  askHelp(@Param() on: DutyPath, @Body() { text }: DutyWordsBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const helpId = meta.commandId;
    return actOnItem(this.commands, { type: 'AskHelp', ...duty(on), helpId, text }, meta, { helpId });
  }

  @Post('items/:itemId/duties/:unitId/help-requests/:helpId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: '答复协调请求 · what the office did about it' })
  @AnswersAct()
  @Permit('duty.answer-help', by('answerHelp'))
  answerHelp(@Param() on: HelpPath, @Body() { text }: DutyWordsBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'AnswerHelp', ...duty(on), helpId: on.helpId, text }, meta);
  }

  @Post('items/:itemId/duties/:unitId/slips')
  @HttpCode(200)
  @ApiOperation({ summary: '发督办单 · a numbered slip, blue, orange or red, with requirement and deadline' })
  @AnswersAct({ slipId: MADE })
  @Permit('duty.issue-slip', by('issueSlip'))
  async issueSlip(
    @Param() on: DutyPath,
    @Body() { level, requirement, deadline }: SlipBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
  ): Promise<Answer> {
    const slipId = meta.commandId;
    const { itemId, unitId } = duty(on);
    const rules = await this.queries.execute(new RulesOfDuty(itemId, unitId, today));
    const { slips: startsAt } = await foundOn(this.queries, duty(on), rules);
    const words = { slipId, level, requirement, deadline: deadline as Day, today, startsAt };
    const command = new IssueSlip({ type: 'IssueSlip', ...duty(on), ...words }, meta);
    return { outcome: await this.commands.execute(command), made: { slipId } };
  }

  @Post('items/:itemId/duties/:unitId/slips/:slipId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: '答复督办单 · the unit answers a slip' })
  @AnswersAct()
  @Permit('duty.answer-slip', by('answerSlip'), 'unitId')
  answerSlip(
    @Param() on: SlipPath,
    @Body() { text }: DutyWordsBody,
    @Meta() meta: CommandMeta,
    @Today() today: Day,
  ): Promise<Answer> {
    return actOnItem(this.commands, { type: 'AnswerSlip', ...duty(on), slipId: on.slipId, text, today }, meta);
  }

  @Post('items/:itemId/duties/:unitId/slips/:slipId/answer-rejection')
  @HttpCode(200)
  @ApiOperation({ summary: '认定督办答复不充分 · the answer gives no good reason: the slip stands unanswered' })
  @AnswersAct()
  @Permit('duty.reject-slip-answer', by('rejectSlipAnswer'))
  rejectSlipAnswer(@Param() on: SlipPath, @Body() { reason }: ReasonBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return actOnItem(this.commands, { type: 'RejectSlipAnswer', ...duty(on), slipId: on.slipId, reason }, meta);
  }
}
