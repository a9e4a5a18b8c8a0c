import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Asked, AsOf, CalledBy, type Caller, everyRole, found, PageQuery, Permit } from '#http';
import type { MeetingId } from '#kernel';
import type { Moment } from '#read-model';
import { AgendaProposals, MeetingList, MeetingPage, MeetingSummary } from '../views/queries.ts';
import { summaryInWords } from '../word/index.ts';
import * as examples from './examples.ts';
import { knownBody } from './known-body.ts';

/** Meetings as they are now, or were at any moment. */
@ApiTags('meetings')
@Controller('api')
export class MeetingViewsController {
  constructor(private readonly queries: QueryBus) {}

  @Get('bodies/:bodyId/meetings')
  @ApiOperation({ summary: '会议清单 · the meetings of a body, by page' })
  @Answers(examples.meetingList)
  @Permit('meeting.read', everyRole)
  async meetings(@Param('bodyId') body: string, @Asked() page: PageQuery, @AsOf() moment: Moment): Promise<object> {
    const bodyId = await knownBody(this.queries, body, moment.at);
    return this.queries.execute(new MeetingList(bodyId, moment, page));
  }

  @Get('bodies/:bodyId/agenda-proposals')
  @ApiOperation({ summary: '议题建议 · what belongs on the next agenda, and why' })
  @Answers(examples.agendaProposals)
  @Permit('meeting.read', everyRole)
  async agendaProposals(@Param('bodyId') body: string, @AsOf() moment: Moment): Promise<object> {
    const bodyId = await knownBody(this.queries, body, moment.at);
    return { items: await this.queries.execute(new AgendaProposals(bodyId, moment)) };
  }

  @Get('meetings/:meetingId')
  @ApiOperation({ summary: '会议 · agenda, attendance, resolutions, minutes' })
  @Answers(examples.meetingPage)
  @Permit('meeting.read', everyRole)
  async meeting(@Param('meetingId') id: string, @AsOf() moment: Moment, @CalledBy() caller: Caller): Promise<object> {
    const meeting = await this.queries.execute(new MeetingPage(id as MeetingId, moment, caller));
    return found(meeting, 'meeting.unknown', { meetingId: id });
  }

  @Get('meetings/:meetingId/summary')
  @ApiOperation({ summary: '两次会议之间 · what changed since the meeting before, in figures and in words' })
  @Answers(examples.summary)
  @Permit('meeting.read', everyRole)
  async summary(@Param('meetingId') id: string, @AsOf() moment: Moment): Promise<object> {
    const summary = await this.queries.execute(new MeetingSummary(id as MeetingId, moment));
    return summaryInWords(found(summary, 'meeting.unknown', { meetingId: id }));
  }
}
