import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import {
  type Answer,
  AnswersAct,
  AnswersWord,
  AsOf,
  CalledBy,
  type Caller,
  everyRole,
  found,
  Meta,
  Permit,
  Today,
  wordFile,
} from '#http';
import type { Day, MeetingId } from '#kernel';
import type { Moment } from '#read-model';
import { ActOnMeeting } from '../application/act-on-meeting.handler.ts';
import { IssueDocument } from '../application/issue-document.handler.ts';
import { MinutesWriter } from '../application/minutes-writer.ts';
import { UnknownReferences } from '../views/unknown-references.handler.ts';
import { by, issued, MADE, NUMBERED, on, unitsIn, wordsOf } from './acts.ts';
import { CorrectionBody, NumberedBody, VersionBody } from './meeting-bodies.ts';

/** Corrections of issued minutes: documents of their own, each with the chair's consent and a number. */
@ApiTags('minutes')
@Controller('api/meetings/:meetingId/corrections')
export class CorrectionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly minutes: MinutesWriter,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: '起草更正 · what a resolution of issued minutes should have said, and why' })
  @AnswersAct({ correctionId: MADE })
  @Permit('correction.draft', by('draftCorrection'))
  async draft(
    @Param('meetingId') id: string,
    @Body() body: CorrectionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const correctionId = body.correctionId ?? meta.commandId;
    const words = wordsOf(body);
    const unknown = await this.queries.execute(new UnknownReferences(null, [], unitsIn(words)));
    if (unknown) return { outcome: unknown };
    const { resolutionId, reason } = body;
    const draft = { type: 'DraftCorrection', ...on(id), correctionId, resolutionId, reason, ...words } as const;
    return { outcome: await this.commands.execute(new ActOnMeeting(draft, meta)), made: { correctionId } };
  }

  @Post(':correctionId/consent')
  @HttpCode(200)
  @ApiOperation({ summary: '同意更正 · whoever chaired the meeting consents to a draft' })
  @AnswersAct()
  @Permit('correction.consent', by('consentToCorrection'))
  async consent(
    @Param('meetingId') id: string,
    @Param('correctionId') correctionId: string,
    @Body() { version }: VersionBody,
    @CalledBy() { userId: consentedBy }: Caller,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const consent = { type: 'ConsentToCorrection', ...on(id), correctionId, version, consentedBy, today } as const;
    return { outcome: await this.commands.execute(new ActOnMeeting(consent, meta)) };
  }

  @Post(':correctionId/issue')
  @HttpCode(200)
  @ApiOperation({
    summary: '印发更正 · a correction gets its own number and takes effect; the minutes stay as they are',
  })
  @AnswersAct(NUMBERED)
  @Permit('correction.issue', by('issueCorrection'))
  async issue(
    @Param('meetingId') id: string,
    @Param('correctionId') correctionId: string,
    @Body() { issuedOn, number = null }: NumberedBody,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const issue = { type: 'IssueCorrection', ...on(id), correctionId, today } as const;
    const asked = { issuedOn: (issuedOn ?? null) as Day | null, number };
    return issued(await this.commands.execute(new IssueDocument(issue, asked, meta)));
  }

  @Get(':correctionId.docx')
  @ApiOperation({ summary: '会议纪要更正 · a correction as a Word document' })
  @AnswersWord()
  @Permit('minutes.read', everyRole)
  async word(
    @Param('meetingId') id: string,
    @Param('correctionId') correctionId: string,
    @AsOf() moment: Moment,
  ): Promise<StreamableFile> {
    const file = await this.minutes.writeCorrection(id as MeetingId, correctionId, moment);
    return wordFile(found(file, 'correction.unknown', { correctionId }), `correction-${correctionId}`);
  }
}
