import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
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
  Problem,
  Today,
  wordFile,
} from '#http';
import type { Day, MeetingId } from '#kernel';
import type { Moment } from '#read-model';
import { ActOnMeeting } from '../application/act-on-meeting.handler.ts';
import { IssueDocument } from '../application/issue-document.handler.ts';
import { Members } from '../application/members.ts';
import { MinutesWriter } from '../application/minutes-writer.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { by, issued, NUMBERED } from './acts.ts';
import { CountersignatureBody, IssueBody, VersionBody } from './meeting-bodies.ts';

/** The minutes of a meeting: drafted, countersigned, signed, issued, and read as a Word document. */
@ApiTags('minutes')
@Controller('api/meetings/:meetingId')
export class MinutesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly minutes: MinutesWriter,
    private readonly members: Members,
  ) {}

  @Post('minutes/draft')
  @HttpCode(200)
  @ApiOperation({ summary: '起草纪要 · minutes are drafted, as the next version' })
  @AnswersAct()
  @Permit('minutes.draft', by('draftMinutes'))
  draft(@Param('meetingId') id: string, @Body() { version }: VersionBody, @Meta() meta: CommandMeta): Promise<Answer> {
    return this.act({ type: 'DraftMinutes', meetingId: id as MeetingId, version }, meta);
  }

  @Post('minutes/countersignatures')
  @HttpCode(200)
  @ApiOperation({ summary: '会签 · the unit of the caller agrees to a version' })
  @AnswersAct()
  @Permit('minutes.countersign', by('countersignMinutes'))
  async countersign(
    @Param('meetingId') id: string,
    @Body() { version, remark = null, remarkOn = null }: CountersignatureBody,
    @CalledBy() { unitId }: Caller,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    if (unitId === null) throw new Problem('auth.not-own-unit');
    const meetingId = id as MeetingId;
    const successions = await this.members.successionsAt(meetingId);
    const countersignature = { version, unitId, remark, remarkOn, successions };
    return this.act({ type: 'CountersignMinutes', meetingId, ...countersignature }, meta);
  }

  @Post('minutes/signature')
  @HttpCode(200)
  @ApiOperation({ summary: '签发 · whoever chaired signs' })
  @AnswersAct()
  @Permit('minutes.sign', by('signMinutes'))
  async sign(
    @Param('meetingId') id: string,
    @Body() { version }: VersionBody,
    @CalledBy() { userId }: Caller,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const meetingId = id as MeetingId;
    const successions = await this.members.successionsAt(meetingId);
    return this.act({ type: 'SignMinutes', meetingId, version, signedBy: userId, successions, today }, meta);
  }

  @Post('minutes/issue')
  @HttpCode(200)
  @ApiOperation({ summary: '印发 · signed minutes get their number and take effect' })
  @AnswersAct(NUMBERED)
  @Permit('minutes.issue', by('issueMinutes'))
  async issue(
    @Param('meetingId') id: string,
    @Body() { version, issuedOn, number = null }: IssueBody,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const issue = { type: 'IssueMinutes', meetingId: id as MeetingId, version, today } as const;
    const asked = { issuedOn: (issuedOn ?? null) as Day | null, number };
    return issued(await this.commands.execute(new IssueDocument(issue, asked, meta)));
  }

  @Get('minutes.docx')
  @ApiOperation({ summary: '会议纪要 · the minutes as a Word document' })
  @AnswersWord()
  @Permit('minutes.read', everyRole)
  async word(@Param('meetingId') id: string, @AsOf() moment: Moment): Promise<StreamableFile> {
    const file = found(await this.minutes.write(id as MeetingId, moment), 'minutes.none', { meetingId: id });
    return wordFile(file, `minutes-${id}`);
  }

  @Get('minutes.en.docx')
  @ApiOperation({ summary: '英文会议纪要 · the minutes in English, with an action register, as a Word document' })
  @AnswersWord()
  @Permit('minutes.read', everyRole)
  async english(@Param('meetingId') id: string, @AsOf() moment: Moment): Promise<StreamableFile> {
    const file = found(await this.minutes.writeEnglish(id as MeetingId, moment), 'minutes.none', { meetingId: id });
    return wordFile(file, `minutes-${id}.en`);
  }

  private async act(command: MeetingCommand, meta: CommandMeta): Promise<Answer> {
    return { outcome: await this.commands.execute(new ActOnMeeting(command, meta)) };
  }
}
