import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import { type Answer, AnswersAct, CalledBy, type Caller, Meta, Permit, Today } from '#http';
import type { Day, ItemId, Refusal, UnitId } from '#kernel';
import { ActOnMeeting } from '../application/act-on-meeting.handler.ts';
import { Members } from '../application/members.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { UnknownReferences } from '../views/unknown-references.handler.ts';
import { by, MADE, on } from './acts.ts';
import { AddedTopicBody, AgendaItemBody, MeetingReasonBody, SettlementBody, TakingBody } from './agenda-bodies.ts';

/** The agenda of a meeting: put together, settled, agreed to, and gone through. */
@ApiTags('meetings')
@Controller('api/meetings/:meetingId')
export class AgendaController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly members: Members,
  ) {}

  @Post('agenda-items')
  @HttpCode(200)
  @ApiOperation({ summary: '议题 · a topic is put on the agenda, or changed' })
  @AnswersAct({ topicId: MADE })
  @Permit('meeting.put-agenda-item', by('putAgendaItem'))
  async putAgendaItem(
    @Param('meetingId') id: string,
    @Body() body: AgendaItemBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const topicId = body.topicId ?? meta.commandId;
    const unknown = await this.unknownIn(id, body);
    if (unknown) return { outcome: unknown };
    return this.act({ type: 'PutAgendaItem', ...on(id), topicId, ...topicOf(body) }, meta, { topicId });
  }

  @Post('agenda-settlement')
  @HttpCode(200)
  @ApiOperation({
    summary: '联络员会议确定议程 · liaisons settle the topics and their order; what they leave out is off',
  })
  @AnswersAct()
  @Permit('meeting.settle-agenda', by('settleAgenda'))
  async settle(
    @Param('meetingId') id: string,
    @Body() body: SettlementBody,
    @Today() today: Day,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const { meetingId } = on(id);
    const members = await this.members.atMeeting(meetingId);
    const settledOn = (body.settledOn ?? today) as Day;
    const unitIds = body.unitIds as readonly UnitId[];
    const { topicIds } = body;
    return this.act({ type: 'SettleAgenda', meetingId, settledOn, unitIds, topicIds, members, today }, meta);
  }

  @Post('agenda-agreement')
  @HttpCode(200)
  @ApiOperation({ summary: '同意议程 · the convenor agrees to the agenda as it was settled' })
  @AnswersAct()
  @Permit('meeting.agree-agenda', by('agreeAgenda'))
  agree(
    @Param('meetingId') id: string,
    @CalledBy() { userId: agreedBy }: Caller,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'AgreeAgenda', ...on(id), agreedBy }, meta);
  }

  @Post('invitations')
  @HttpCode(200)
  @ApiOperation({ summary: '会议通知 · invitations go out, and the agenda is fixed' })
  @AnswersAct()
  @Permit('meeting.invite', by('sendInvitations'))
  invite(@Param('meetingId') id: string, @Meta() meta: CommandMeta): Promise<Answer> {
    return this.act({ type: 'SendInvitations', ...on(id) }, meta);
  }

  @Post('topics')
  @HttpCode(200)
  @ApiOperation({ summary: '临时动议 · a topic comes up while the meeting runs' })
  @AnswersAct({ topicId: MADE })
  @Permit('meeting.add-topic', by('addTopic'))
  async addTopic(
    @Param('meetingId') id: string,
    @Body() body: AddedTopicBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const topicId = meta.commandId;
    const unknown = await this.unknownIn(id, body);
    if (unknown) return { outcome: unknown };
    return this.act({ type: 'AddTopic', ...on(id), topicId, ...topicOf(body) }, meta, { topicId });
  }

  @Post('topics/:topicId/taking')
  @HttpCode(200)
  @ApiOperation({ summary: '审议 · the meeting takes a topic, in its order or before others by choice' })
  @AnswersAct()
  @Permit('meeting.take-topic', by('takeTopic'))
  take(
    @Param('meetingId') id: string,
    @Param('topicId') topicId: string,
    @Body() { outOfOrder = false }: TakingBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'TakeTopic', ...on(id), topicId, outOfOrder }, meta);
  }

  @Post('topics/:topicId/deferral')
  @HttpCode(200)
  @ApiOperation({ summary: '缓议 · the meeting puts a topic off; it comes back as a proposal for the next one' })
  @AnswersAct()
  @Permit('meeting.defer-topic', by('deferTopic'))
  defer(
    @Param('meetingId') id: string,
    @Param('topicId') topicId: string,
    @Body() { reason }: MeetingReasonBody,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    return this.act({ type: 'DeferTopic', ...on(id), topicId, reason }, meta);
  }

  private async unknownIn(id: string, body: AddedTopicBody): Promise<Refusal | null> {
    const { itemIds, proposedBy } = topicOf(body);
    const bodyId = await this.members.bodyAt(on(id).meetingId);
    const unitIds = proposedBy === null ? [] : [proposedBy];
    return this.queries.execute(new UnknownReferences(bodyId, itemIds, unitIds, 'topic'));
  }

  private async act(command: MeetingCommand, meta: CommandMeta, made: Record<string, string> = {}): Promise<Answer> {
    return { outcome: await this.commands.execute(new ActOnMeeting(command, meta)), made };
  }
}

const topicOf = ({ title, itemIds, reason = 'proposed', because, proposedBy }: AddedTopicBody) => ({
  title,
  itemIds: (itemIds ?? []) as readonly ItemId[],
  reason,
  because: because ?? '',
  proposedBy: (proposedBy ?? null) as UnitId | null,
});
