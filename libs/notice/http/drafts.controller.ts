import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, Meta, Permit } from '#http';
import type { NoticeId } from '#kernel';
import { PutDraftRight } from '../application/put-draft-right.handler.ts';
import type { CorrectDraft } from '../domain/notice-commands.ts';
import { AddedItemBody, ItemWordsBody, ReasonOfCorrectionBody, wordsIn } from './draft-bodies.ts';

/** What the office puts right in a draft, before it confirms the notice. */
@ApiTags('notices')
@Controller('api/notices/:noticeId/items')
export class DraftsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: '补录事项 · an item that was not read is added, with the place of its sentence' })
  @AnswersAct({}, 201)
  @Permit('notice.correct', ['office', 'convenor'])
  add(@Param('noticeId') noticeId: NoticeId, @Body() body: AddedItemBody, @Meta() meta: CommandMeta): Promise<Answer> {
    const { path, start, end, reason } = body;
    return this.act({ type: 'AddItem', noticeId, path, says: wordsIn(body), start, end, reason }, meta);
  }

  @Post(':index/correction')
  @HttpCode(200)
  @ApiOperation({ summary: '更正事项 · heading, text, units and deadline of an item; a finding about it is answered' })
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

  @Post(':index/removal')
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

  private async act(command: CorrectDraft, meta: CommandMeta): Promise<Answer> {
    return { outcome: await this.commands.execute(new PutDraftRight(command, meta)) };
  }
}

/** Items count from 1: what is no number is none of them. */
const numberIn = (index: string): number => (/^\d{1,6}$/.test(index) ? Number(index) : 0);
