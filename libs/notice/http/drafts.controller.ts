import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, Meta, Permit } from '#http';
import type { NoticeId } from '#kernel';
import { PutDraftRight } from '../application/put-draft-right.handler.ts';
import type { CorrectDraft } from '../domain/notice-commands.ts';
import { AddedItemBody, ItemWordsBody, ReasonOfCorrectionBody, wordsIn } from './draft-bodies.ts';
import { BodyWordsBody, bodyIn, HeadWordsBody, headIn } from './head-and-body-bodies.ts';

/** What the office puts right in a draft, before it confirms the notice. */
@ApiTags('notices')
@Controller('api/notices/:noticeId')
export class DraftsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('items')
  @HttpCode(201)
  @ApiOperation({ summary: '补录事项 · an item that was not read is added, with the place of its sentence' })
  @AnswersAct({}, 201)
  @Permit('notice.correct', ['office', 'convenor'])
  add(@Param('noticeId') noticeId: NoticeId, @Body() body: AddedItemBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const { path, start, end, reason } = body;
    return this.act({ type: 'AddItem', noticeId, path, says: wordsIn(body), start, end, reason }, meta);
  }

  @Post('items/:index/correction')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '更正事项 · heading, text, units and deadline of the item with this `index`, from 1; a finding about it is answered',
  })
  @AnswersAct()
  @Permit('notice.correct', ['office', 'convenor'])
  correct(
    @Param('noticeId') noticeId: NoticeId,
    @Param('index') index: string,
    @Body() body: ItemWordsBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const { reason } = body;
    return this.act({ type: 'CorrectItem', noticeId, index: numberIn(index), says: wordsIn(body), reason }, meta);
  }

  @Post('items/:index/removal')
  @HttpCode(200)
  @ApiOperation({ summary: '删去事项 · what was read as an item and is none' })
  @AnswersAct()
  @Permit('notice.correct', ['office', 'convenor'])
  remove(
    @Param('noticeId') noticeId: NoticeId,
    @Param('index') index: string,
    @Body() { reason }: ReasonOfCorrectionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'RemoveItem', noticeId, index: numberIn(index), reason }, meta);
  }

  @Post('items/:index/restoration')
  @HttpCode(200)
  @ApiOperation({ summary: '恢复事项 · what was removed is an item after all' })
  @AnswersAct()
  @Permit('notice.correct', ['office', 'convenor'])
  restore(
    @Param('noticeId') noticeId: NoticeId,
    @Param('index') index: string,
    @Body() { reason }: ReasonOfCorrectionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'RestoreItem', noticeId, index: numberIn(index), reason }, meta);
  }

  @Post('head/correction')
  @HttpCode(200)
  @ApiOperation({ summary: '更正文件要素 · title, number, issuer, day and place of the notice' })
  @AnswersAct()
  @Permit('notice.correct', ['office', 'convenor'])
  correctHead(
    @Param('noticeId') noticeId: NoticeId,
    @Body() body: HeadWordsBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'CorrectHead', noticeId, says: headIn(body), reason: body.reason }, meta);
  }

  @Post('body/correction')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '更正联席会议 · name, posts, office, members, duties and rules of the body that the notice founds, as a whole',
  })
  @AnswersAct()
  @Permit('notice.correct', ['office', 'convenor'])
  correctBody(
    @Param('noticeId') noticeId: NoticeId,
    @Body() body: BodyWordsBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'CorrectBody', noticeId, says: bodyIn(body), reason: body.reason }, meta);
  }

  @Post('body/removal')
  @HttpCode(200)
  @ApiOperation({ summary: '删去联席会议 · the notice founds no body' })
  @AnswersAct()
  @Permit('notice.correct', ['office', 'convenor'])
  removeBody(
    @Param('noticeId') noticeId: NoticeId,
    @Body() { reason }: ReasonOfCorrectionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'CorrectBody', noticeId, says: null, reason }, meta);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回草案 · nobody needs the draft; its file and number are free again' })
  @AnswersAct()
  @Permit('notice.correct', ['office', 'convenor'])
  withdraw(
    @Param('noticeId') noticeId: NoticeId,
    @Body() { reason }: ReasonOfCorrectionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'WithdrawNotice', noticeId, reason }, meta);
  }

  private async act(command: CorrectDraft, meta: CommandMeta): Promise<Answer> {
    return { outcome: await this.commands.execute(new PutDraftRight(command, meta)) };
  }
}

/** Items count from 1: what is no number is none of them. */
const numberIn = (index: string): number => (/^\d{1,6}$/.test(index) ? Number(index) : 0);
