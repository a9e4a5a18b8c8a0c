import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, Meta, Permit, type Role, Today } from '#http';
import type { Day, ItemId, MeetingId, Refusal, UnitId, UserId } from '#kernel';
import { ActOnMeeting } from '../application/act-on-meeting.handler.ts';
import { People } from '../application/people.ts';
import { meetingTransitions } from '../contracts/index.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { IsMember } from '../views/queries.ts';
import { UnknownReferences } from '../views/unknown-references.handler.ts';
import { knownBody } from './known-body.ts';
import {
  AgendaItemBody,
  AmendmentBody,
  AttendanceBody,
  OpeningBody,
  ProposalBody,
  ResolutionBody,
} from './meeting-bodies.ts';

/** An id that an act makes, as the description shows it. */
const MADE = '6c1f2f3e-2f6d-5a2b-9b1e-8a7d6c5b4a32';

/** Who may do what is in the table of transitions. */
const by = (act: keyof typeof meetingTransitions): readonly Role[] => meetingTransitions[act].by;

/** A meeting from its proposal to its end. */
@ApiTags('meetings')
@Controller('api')
export class MeetingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly people: People,
  ) {}

  @Post('bodies/:bodyId/meetings')
  @HttpCode(201)
  @ApiOperation({ summary: '提出会议 · a meeting is proposed' })
  @AnswersAct({ meetingId: MADE }, 201)
  @Permit('meeting.propose', ['office', 'convenor'])
  async propose(
    @Param('bodyId') body: string,
    @Body() content: ProposalBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const meetingId = meta.commandId as MeetingId;
    const bodyId = await knownBody(this.queries, body);
    const { title, plannedOn } = content;
    const command = { type: 'ProposeMeeting', meetingId, bodyId, title, plannedOn: plannedOn as Day } as const;
    return this.act(command, { ...meta, bodyId }, { meetingId });
  }

  @Post('meetings/:meetingId/agenda-items')
  @HttpCode(200)
  @ApiOperation({ summary: '议题 · a topic is put on the agenda, or changed' })
  @AnswersAct({ topicId: MADE })
  @Permit('meeting.put-agenda-item', by('putAgendaItem'))
  putAgendaItem(
    @Param('meetingId') id: string,
    @Body() { topicId = '', title, itemIds, reason }: AgendaItemBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const topic = { topicId: topicId || meta.commandId, title, itemIds: itemIds as readonly ItemId[], reason };
    return this.act({ type: 'PutAgendaItem', ...on(id), ...topic }, meta, { topicId: topic.topicId });
  }

  @Post('meetings/:meetingId/invitations')
  @HttpCode(200)
  @ApiOperation({ summary: '会议通知 · invitations go out, and the agenda is fixed' })
  @AnswersAct()
  @Permit('meeting.invite', by('sendInvitations'))
  invite(@Param('meetingId') id: string, @Meta() meta: CommandMeta): Promise<Answer> {
    return this.act({ type: 'SendInvitations', ...on(id) }, meta);
  }

  @Post('meetings/:meetingId/opening')
  @HttpCode(200)
  @ApiOperation({ summary: '开会 · the meeting opens' })
  @AnswersAct()
  @Permit('meeting.open', by('openMeeting'))
  open(
    @Param('meetingId') id: string,
    @Body() body: OpeningBody,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const heldOn = (body.heldOn ?? today) as Day;
    const chair = body.chair as UserId;
    const mayChair = this.people.mayChair(chair);
    return this.act({ type: 'OpenMeeting', ...on(id), heldOn, place: body.place, chair, mayChair, today }, meta);
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
    const isMember = await this.queries.execute(new IsMember(meetingId, unitId));
    const delegate = (body.delegate ?? null) as UserId | null;
    const proxy = (body.proxy ?? null) as UserId | null;
    const { attendance } = body;
    return this.act({ type: 'RecordAttendance', meetingId, unitId, isMember, attendance, delegate, proxy }, meta);
  }

  @Post('meetings/:meetingId/resolutions')
  @HttpCode(200)
  @ApiOperation({ summary: '议定事项 · a resolution is adopted' })
  @AnswersAct({ resolutionId: MADE })
  @Permit('meeting.adopt-resolution', by('adoptResolution'))
  async adopt(
    @Param('meetingId') id: string,
    @Body() body: ResolutionBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const resolutionId = meta.commandId;
    const unknown = await this.unknownIn(body);
    if (unknown) return { outcome: unknown };
    return this.act({ type: 'AdoptResolution', ...on(id), resolutionId, ...wordsOf(body) }, meta, { resolutionId });
  }

  @Post('meetings/:meetingId/resolutions/:resolutionId/amendment')
  @HttpCode(200)
  @ApiOperation({
    summary: '修改议定事项 · other words, as the next version of the draft; who is named is asked again',
  })
  @AnswersAct()
  @Permit('meeting.amend-resolution', by('amendResolution'))
  async amend(
    @Param('meetingId') id: string,
    @Param('resolutionId') resolutionId: string,
    @Body() body: AmendmentBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const unknown = await this.unknownIn(body);
    if (unknown) return { outcome: unknown };
    const { version } = body;
    return this.act({ type: 'AmendResolution', ...on(id), resolutionId, version, ...wordsOf(body) }, meta);
  }

  @Post('meetings/:meetingId/closing')
  @HttpCode(200)
  @ApiOperation({ summary: '散会 · the meeting closes' })
  @AnswersAct()
  @Permit('meeting.close', by('closeMeeting'))
  close(@Param('meetingId') id: string, @Meta() meta: CommandMeta): Promise<Answer> {
    return this.act({ type: 'CloseMeeting', ...on(id) }, meta);
  }

  private unknownIn(body: ResolutionBody): Promise<Refusal | null> {
    const { leadUnitId, unitIds, itemIds } = wordsOf(body);
    return this.queries.execute(
      new UnknownReferences(itemIds, leadUnitId === null ? unitIds : [leadUnitId, ...unitIds]),
    );
  }

  private async act(command: MeetingCommand, meta: CommandMeta, made: Record<string, string> = {}): Promise<Answer> {
    return { outcome: await this.commands.execute(new ActOnMeeting(command, meta)), made };
  }
}

const on = (meetingId: string) => ({ meetingId: meetingId as MeetingId });

const wordsOf = ({ heading, text, leadUnitId, unitIds, dueOn, itemIds, createsItem }: ResolutionBody) => ({
  heading,
  text,
  leadUnitId: (leadUnitId ?? null) as UnitId | null,
  unitIds: unitIds as readonly UnitId[],
  dueOn: (dueOn ?? null) as Day | null,
  itemIds: itemIds as readonly ItemId[],
  createsItem,
});
