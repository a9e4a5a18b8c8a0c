import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { WorkingCalendar } from '#calendar';
import { bodyOf } from '#directory/contracts';
import { dayIn } from '#read-model';
import { actsOnMeeting } from '../contracts/index.ts';
import { agendaProposals } from './agenda-proposals.ts';
import { MeetingSummaryHandler } from './meeting-summary.handler.ts';
import { Meetings } from './meetings.ts';
import { limitsOfMinutes } from './minutes-limits.ts';
import { ledgerOf, timeZoneOf } from './other-rooms.ts';
import { AgendaProposals, MeetingList, MeetingPage, TopicList } from './queries.ts';
import { SourceOfMinutesHandler } from './source-of-minutes.handler.ts';
import { Topics } from './topics.ts';

@QueryHandler(MeetingPage)
export class MeetingPageHandler implements IQueryHandler<MeetingPage> {
  constructor(
    private readonly meetings: Meetings,
    private readonly queries: QueryBus,
    private readonly calendar: WorkingCalendar,
  ) {}

  async execute({ meetingId, moment, viewer }: MeetingPage) {
    const { at } = moment;
    const meeting = await this.meetings.get(meetingId, at);
    if (!meeting) return null;
    const body = await bodyOf(this.queries, meeting.bodyId, at);
    const rules = body?.supervision ?? [];
    const timeZone = await timeZoneOf(this.queries, meeting.bodyId);
    const day = dayIn(moment, timeZone);
    const limits = limitsOfMinutes(meeting, { calendar: this.calendar, rules, timeZone, day });
    // What is past can be looked at, and no longer acted on.
    return {
      ...meeting,
      limits,
      allowed: at === undefined ? actsOnMeeting(meeting, viewer, body?.successions ?? []) : [],
    };
  }
}

@QueryHandler(MeetingList)
export class MeetingListHandler implements IQueryHandler<MeetingList> {
  constructor(private readonly meetings: Meetings) {}
  execute = ({ bodyId, moment, page }: MeetingList) => this.meetings.page(bodyId, moment, page);
}

@QueryHandler(TopicList)
export class TopicListHandler implements IQueryHandler<TopicList> {
  constructor(private readonly topics: Topics) {}

  async execute({ bodyId, moment, page, viewer }: TopicList) {
    const { items, next } = await this.topics.page(bodyId, moment, page);
    const withdraws = ({ unitId, withdrawn }: (typeof items)[number]): boolean =>
      moment.at === undefined && viewer.unitId === unitId && !withdrawn;
    return { items: items.map((topic) => ({ ...topic, allowed: withdraws(topic) ? ['withdraw'] : [] })), next };
  }
}

@QueryHandler(AgendaProposals)
export class AgendaProposalsHandler implements IQueryHandler<AgendaProposals> {
  constructor(
    private readonly meetings: Meetings,
    private readonly topics: Topics,
    private readonly queries: QueryBus,
  ) {}

  async execute({ bodyId, moment }: AgendaProposals) {
    const { at } = moment;
    const meetings = await this.meetings.ofBody(bodyId, at);
    const topics = await this.topics.standing(bodyId, at);
    const ledger = await ledgerOf(this.queries, bodyId, at);
    const timeZone = await timeZoneOf(this.queries, bodyId);
    return agendaProposals({ ledger, meetings, topics }, dayIn(moment, timeZone), timeZone);
  }
}

export const meetingQueryHandlers = [
  MeetingPageHandler,
  MeetingListHandler,
  TopicListHandler,
  AgendaProposalsHandler,
  MeetingSummaryHandler,
  SourceOfMinutesHandler,
];
