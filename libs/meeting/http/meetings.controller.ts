import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, Meta, Permit, Today } from '#http';
import { type Day, type MeetingId, type Refusal, refuse, type UnitId, type UserId } from '#kernel';
import { ActOnMeeting } from '../application/act-on-meeting.handler.ts';
import { Members } from '../application/members.ts';
import { People } from '../application/people.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { UnknownReferences } from '../views/unknown-references.handler.ts';
import { by, MADE, on, resolutionOf, unitsIn } from './acts.ts';
import { MeetingReasonBody } from './agenda-bodies.ts';
import { knownBody } from './known-body.ts';
import {
  AmendmentBody,
  AttendanceBody,
  OpeningBody,
  PostponementBody,
  ProposalBody,
  ResolutionBody,
} from './meeting-bodies.ts';
import { unknownUnit } from './unknown-unit.ts';

/** A meeting from its proposal to its end; its agenda has a controller of its own. */
@ApiTags('meetings')
@Controller('api')
export class MeetingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly people: People,
    private readonly members: Members,
  ) {}

  @Post('bodies/:bodyId/meetings')
  @HttpCode(201)
  @ApiOperation({ summary: '提出会议 · a meeting is proposed' })
  @AnswersAct({ meetingId: MADE }, 201)
  @Permit('meeting.propose', ['office', 'convenor'])
  async propose(
    @Param('bodyId') body: string,
    @Body() content: ProposalBody,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const meetingId = meta.commandId as MeetingId;
    const bodyId = await knownBody(this.queries, body);
    const { title, plannedOn } = content;
    const command = { type: 'ProposeMeeting', meetingId, bodyId, title, plannedOn: plannedOn as Day, today } as const;
    return this.act(command, { ...meta, bodyId }, { meetingId });
  }

  @Post('meetings/:meetingId/postponement')
  @HttpCode(200)
  @ApiOperation({ summary: '延期召开 · a meeting that has not opened is planned for another day' })
  @AnswersAct()
  @Permit('meeting.postpone', by('postponeMeeting'))
  postpone(
    @Param('meetingId') id: string,
    @Body() { plannedOn, reason }: PostponementBody,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'PostponeMeeting', ...on(id), plannedOn: plannedOn as Day, reason, today }, meta);
  }

  @Post('meetings/:meetingId/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: '取消会议 · a meeting that has not opened is not held; its topics wait for another' })
  @AnswersAct()
  @Permit('meeting.cancel', by('cancelMeeting'))
  cancel(
    @Param('meetingId') id: string,
    @Body() { reason }: MeetingReasonBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'CancelMeeting', ...on(id), reason }, meta);
  }

  @Post('meetings/:meetingId/opening')
  @HttpCode(200)
  @ApiOperation({ summary: '开会 · the meeting opens' })
  @AnswersAct()
  @Permit('meeting.open', by('openMeeting'))
  async open(
    @Param('meetingId') id: string,
    @Body() body: OpeningBody,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const heldOn = (body.heldOn ?? today) as Day;
    const chair = body.chair as UserId;
    const mayChair = await this.people.mayChair(chair);
    const { place, chairsAs = 'convenor' } = body;
    return this.act({ type: 'OpenMeeting', ...on(id), heldOn, place, chair, chairsAs, mayChair, today }, meta);
  }

  @Post('meetings/:meetingId/attendance')
  @HttpCode(200)
  @ApiOperation({ summary: '出席、请假、列席 · the attendance of a unit is recorded' })
  @AnswersAct()
  @Permit('meeting.record-attendance', by('recordAttendance'))
  async attend(
    @Param('meetingId') id: string,
    @Body() body: AttendanceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const unitId = body.unitId as UnitId;
    const { meetingId } = on(id);
    const members = await this.members.atMeeting(meetingId);
    const isMember = members.includes(unitId);
    const unknown = isMember ? null : await unknownUnit(this.queries, unitId);
    if (unknown) return { outcome: unknown };
    const delegate = (body.delegate ?? null) as UserId | null;
    const proxy = (body.proxy ?? null) as UserId | null;
    const { attendance } = body;
    const stranger = await this.people.strangerAmong([delegate, proxy].filter((userId) => userId !== null));
    if (stranger !== null) return { outcome: refuse('attendance.unknown-person', { userId: stranger }) };
    return this.act({ type: 'RecordAttendance', meetingId, unitId, isMember, attendance, delegate, proxy }, meta);
  }

  @Post('meetings/:meetingId/resolutions')
  @HttpCode(200)
  @ApiOperation({ summary: '议定事项 · a resolution is adopted; one line with its units is enough' })
  @AnswersAct({ resolutionId: MADE })
  @Permit('meeting.adopt-resolution', by('adoptResolution'))
  async adopt(
    @Param('meetingId') id: string,
    @Body() body: ResolutionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const resolutionId = meta.commandId;
    const unknown = await this.unknownIn(id, body);
    if (unknown) return { outcome: unknown };
    return this.act({ type: 'AdoptResolution', ...on(id), resolutionId, ...resolutionOf(body) }, meta, {
      resolutionId,
    });
  }

  @Post('meetings/:meetingId/resolutions/:resolutionId/amendment')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '修改议定事项 · other words, as the next version of the draft; who is named or had a remark is asked again',
  })
  @AnswersAct()
  @Permit('meeting.amend-resolution', by('amendResolution'))
  async amend(
    @Param('meetingId') id: string,
    @Param('resolutionId') resolutionId: string,
    @Body() body: AmendmentBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const unknown = await this.unknownIn(id, body);
    if (unknown) return { outcome: unknown };
    const { version } = body;
    const amendment = { ...resolutionOf(body), successions: await this.members.successionsAt(on(id).meetingId) };
    return this.act({ type: 'AmendResolution', ...on(id), resolutionId, version, ...amendment }, meta);
  }

  @Post('meetings/:meetingId/closing')
  @HttpCode(200)
  @ApiOperation({ summary: '散会 · the meeting closes; members that neither came nor were excused are absent' })
  @AnswersAct()
  @Permit('meeting.close', by('closeMeeting'))
  async close(@Param('meetingId') id: string, @Meta() meta: CommandMeta): Promise<Answer> {
    const { meetingId } = on(id);
    const members = await this.members.atMeeting(meetingId);
    const successions = await this.members.successionsAt(meetingId);
    return this.act({ type: 'CloseMeeting', meetingId, members, successions }, meta);
  }

  private async unknownIn(id: string, body: ResolutionBody): Promise<Refusal | null> {
    const resolution = resolutionOf(body);
    const bodyId = await this.members.bodyAt(on(id).meetingId);
    return this.queries.execute(new UnknownReferences(bodyId, resolution.itemIds, unitsIn(resolution)));
  }

  private async act(command: MeetingCommand, meta: CommandMeta, made: Record<string, string> = {}): Promise<Answer> {
    return { outcome: await this.commands.execute(new ActOnMeeting(command, meta)), made };
  }
}
