import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandMeta } from '#event-store';
import {
  type Answer,
  Answers,
  AnswersAct,
  Asked,
  AsOf,
  CalledBy,
  type Caller,
  everyRole,
  Meta,
  PageQuery,
  Permit,
  Problem,
  unitRoles,
} from '#http';
import type { ItemId, UnitId } from '#kernel';
import type { Moment } from '#read-model';
import { ActOnTopics } from '../application/act-on-topics.handler.ts';
import { Members } from '../application/members.ts';
import { TopicList } from '../views/queries.ts';
import { UnknownReferences } from '../views/unknown-references.handler.ts';
import { MADE } from './acts.ts';
import { TopicBody } from './agenda-bodies.ts';
import * as examples from './examples.ts';
import { knownBody } from './known-body.ts';

/** What members put forward for the next meeting. */
@ApiTags('meetings')
@Controller('api/bodies/:bodyId/topics')
export class TopicsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly members: Members,
  ) {}

  @Get()
  @ApiOperation({ summary: '议题征集 · what members put forward, by page' })
  @Answers(examples.topicList)
  @Permit('topic.read', everyRole)
  async topics(
    @Param('bodyId') body: string,
    @Asked() page: PageQuery,
    @AsOf() moment: Moment,
    @CalledBy() caller: Caller,
  ): Promise<object> {
    const bodyId = await knownBody(this.queries, body, moment.at);
    return this.queries.execute(new TopicList(bodyId, moment, page, caller));
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: '提出议题 · the unit of the caller puts a topic forward for the next meeting' })
  @AnswersAct({ topicId: MADE }, 201)
  @Permit('topic.put-forward', unitRoles)
  async putForward(
    @Param('bodyId') body: string,
    @Body() { title, reason, itemIds: about }: TopicBody,
    @CalledBy() caller: Caller,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const bodyId = await knownBody(this.queries, body);
    const unitId = ownUnit(caller);
    const itemIds = (about ?? []) as readonly ItemId[];
    const unknown = await this.queries.execute(new UnknownReferences(bodyId, itemIds, [], 'topic'));
    if (unknown) return { outcome: unknown };
    const isMember = (await this.members.ofBody(bodyId)).includes(unitId);
    const topicId = meta.commandId;
    const topic = { bodyId, topicId, unitId, isMember, title, reason, itemIds };
    const command = new ActOnTopics({ type: 'PutTopicForward', ...topic }, { ...meta, bodyId });
    return { outcome: await this.commands.execute(command), made: { topicId } };
  }

  @Post(':topicId/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回议题 · the unit of the caller withdraws what it put forward' })
  @AnswersAct()
  @Permit('topic.withdraw', unitRoles)
  async withdraw(
    @Param('bodyId') body: string,
    @Param('topicId') topicId: string,
    @CalledBy() caller: Caller,
    @Meta() meta: CommandMeta,
  ): Promise<Answer> {
    const bodyId = await knownBody(this.queries, body);
    const withdrawal = { type: 'WithdrawTopic', bodyId, topicId, unitId: ownUnit(caller) } as const;
    return { outcome: await this.commands.execute(new ActOnTopics(withdrawal, { ...meta, bodyId })) };
  }
}

const ownUnit = ({ unitId }: Caller): UnitId => {
  if (unitId === null) throw new Problem('auth.not-own-unit');
  return unitId;
};
