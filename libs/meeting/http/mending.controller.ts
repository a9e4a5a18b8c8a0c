import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, Meta, Permit } from '#http';
import { refuse, type UnitId, type UserId } from '#kernel';
import { ActOnMeeting } from '../application/act-on-meeting.handler.ts';
import { Members } from '../application/members.ts';
import { People } from '../application/people.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { by, on } from './acts.ts';
import { MeetingReasonBody } from './agenda-bodies.ts';
import { CorrectedAttendanceBody } from './meeting-bodies.ts';
import { unknownUnit } from './unknown-unit.ts';

/** What was put down wrong of a meeting, put right before anybody has signed it. */
@ApiTags('meetings')
@Controller('api/meetings/:meetingId')
export class MendingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly people: People,
    private readonly members: Members,
  ) {}

  @Post('attendance/:unitId/correction')
  @HttpCode(200)
  @ApiOperation({ summary: '更正出席 · attendance that was recorded wrong is put right, until the minutes are signed' })
  @AnswersAct()
  @Permit('meeting.correct-attendance', by('correctAttendance'))
  async correct(
    @Param('meetingId') id: string,
    @Param('unitId') unit: string,
    @Body() body: CorrectedAttendanceBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const [{ meetingId }, unitId] = [on(id), unit as UnitId];
    const isMember = (await this.members.atMeeting(meetingId)).includes(unitId);
    const unknown = isMember ? null : await unknownUnit(this.queries, unitId);
    if (unknown) return { outcome: unknown };
    const delegate = (body.delegate ?? null) as UserId | null;
    const proxy = (body.proxy ?? null) as UserId | null;
    const attendance = body.attendance === 'absent' ? null : body.attendance;
    const stranger = await this.people.strangerAmong([delegate, proxy].filter((userId) => userId !== null));
    if (stranger !== null) return { outcome: refuse('attendance.unknown-person', { userId: stranger }) };
    const successions = await this.members.successionsAt(meetingId);
    const entry = { unitId, isMember, attendance, delegate, proxy, successions };
    return this.act({ type: 'CorrectAttendance', meetingId, ...entry }, meta);
  }

  @Post('resolutions/:resolutionId/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回议定事项 · it was not resolved after all; those behind it move up' })
  @AnswersAct()
  @Permit('meeting.withdraw-resolution', by('withdrawResolution'))
  async withdraw(
    @Param('meetingId') id: string,
    @Param('resolutionId') resolutionId: string,
    @Body() { reason }: MeetingReasonBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const { meetingId } = on(id);
    const successions = await this.members.successionsAt(meetingId);
    return this.act({ type: 'WithdrawResolution', meetingId, resolutionId, reason, successions }, meta);
  }

  private async act(command: MeetingCommand, meta: CommandMeta): Promise<Answer> {
    return { outcome: await this.commands.execute(new ActOnMeeting(command, meta)) };
  }
}
