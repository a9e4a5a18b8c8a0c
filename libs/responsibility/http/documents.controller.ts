import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswersWord, AsOf, everyRole, found, Permit, resolvedMoment, Today, wordFile } from '#http';
import { addDays, type BodyId, type Day } from '#kernel';
import type { Moment } from '#read-model';
import { LedgerWriter } from '../application/ledger-writer.ts';
import type { Period } from '../views/documents/queries.ts';
import { duty } from './acts.ts';
import { DayQuery, PeriodQuery } from './document-queries.ts';
import { SlipPath } from './duty-bodies.ts';
import { daysOf } from './period.ts';

/** What the office prints: slips, the table of all duties, and bulletins, as Word documents. */
@ApiTags('documents')
@Controller('api')
export class DocumentsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly writer: LedgerWriter<Period>,
  ) {}

  @Get('items/:itemId/duties/:unitId/slips/:slipId.docx')
  @ApiOperation({
    summary: '督办单 · a supervision slip as a Word document: the ledger and the words as they were at its issue',
  })
  @AnswersWord()
  @Permit('duty.read', everyRole)
  async slip(@Param() on: SlipPath, @AsOf() moment: Moment): Promise<StreamableFile> {
    const { itemId, unitId } = duty(on);
    const file = await this.writer.slip(itemId, unitId, on.slipId, moment);
    return wordFile(found(file, 'slip.none', { slipId: on.slipId }), `slip-${on.slipId}`);
  }

  @Get('bodies/:bodyId/situation.docx')
  @ApiOperation({ summary: '责任落实情况表 · the table of all duties on a day, as a Word document' })
  @AnswersWord()
  @Permit('situation.read', everyRole)
  async situation(
    @Param('bodyId') bodyId: string,
    @Query() { on }: DayQuery,
    @Today() today: Day,
  ): Promise<StreamableFile> {
    const moment = await resolvedMoment(this.queries, on ?? today, `body-${bodyId}`);
    const file = await this.writer.situation(bodyId as BodyId, moment);
    return wordFile(found(file, 'body.unknown', { bodyId }), `situation-${moment.day}`);
  }

  @Get('bodies/:bodyId/bulletin.docx')
  @ApiOperation({ summary: '通报 · how the units did from one day to another, as a Word document' })
  @AnswersWord()
  @Permit('situation.read', everyRole)
  async bulletin(@Param('bodyId') bodyId: string, @Query() period: PeriodQuery): Promise<StreamableFile> {
    const { from, to } = daysOf(period);
    const stream = `body-${bodyId}`;
    const end = await resolvedMoment(this.queries, to, stream);
    const before = await resolvedMoment(this.queries, addDays(from, -1), stream);
    const file = await this.writer.bulletin(bodyId as BodyId, { from, before, end });
    return wordFile(found(file, 'body.unknown', { bodyId }), `bulletin-${from}-${to}`);
  }
}
