import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { BodyById, type BodyDocument, type NamesOfUnits, UnitNames } from '#directory/contracts';
import type { Position } from '#event-store';
import { type BodyId, dayOf, type UnitId } from '#kernel';
import {
  DutiesOfItems,
  type DutyDocument,
  type ItemDocument,
  ItemsOfBody,
  LedgerChanges,
  type LedgerDifference,
} from '#responsibility/contracts';
import { actsOnMeeting, type MeetingDocument } from '../contracts/index.ts';
import { agendaProposals, type LedgerState } from './agenda-proposals.ts';
import { meetingSummary } from './meeting-summary.ts';
import { Meetings } from './meetings.ts';
import { AgendaProposals, IsMember, MeetingList, MeetingPage, MeetingSummary, SourceOfMinutes } from './queries.ts';

@QueryHandler(MeetingPage)
export class MeetingPageHandler implements IQueryHandler<MeetingPage> {
  constructor(private readonly meetings: Meetings) {}

  async execute({ meetingId, moment, viewer }: MeetingPage) {
    const meeting = await this.meetings.get(meetingId, moment.at);
    // What is past can be looked at, and no longer acted on.
    return meeting && { ...meeting, allowed: moment.at === undefined ? actsOnMeeting(meeting, viewer) : [] };
  }
}

@QueryHandler(MeetingList)
export class MeetingListHandler implements IQueryHandler<MeetingList> {
  constructor(private readonly meetings: Meetings) {}
  execute = ({ bodyId, moment, page }: MeetingList) => this.meetings.page(bodyId, moment, page);
}

@QueryHandler(IsMember)
export class IsMemberHandler implements IQueryHandler<IsMember> {
  constructor(
    private readonly meetings: Meetings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ meetingId, unitId }: IsMember) {
    const meeting = await this.meetings.get(meetingId);
    const body = meeting && (await bodyOf(this.queries, meeting.bodyId));
    return body?.members.includes(unitId) ?? false;
  }
}

@QueryHandler(AgendaProposals)
export class AgendaProposalsHandler implements IQueryHandler<AgendaProposals> {
  constructor(
    private readonly meetings: Meetings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ bodyId, moment }: AgendaProposals) {
    const last = await this.meetings.lastOpened(bodyId, moment.at);
    return agendaProposals(await ledgerOf(this.queries, bodyId, moment.at), last, moment.day);
  }
}

@QueryHandler(MeetingSummary)
export class MeetingSummaryHandler implements IQueryHandler<MeetingSummary> {
  constructor(
    private readonly meetings: Meetings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ meetingId, moment }: MeetingSummary) {
    const meeting = await this.meetings.get(meetingId, moment.at);
    if (!meeting) return null;
    // A meeting that has not opened yet is summed up as of the moment that is asked about.
    const until = meeting.opening?.position ?? moment.at ?? Number.MAX_SAFE_INTEGER;
    const previous = await this.meetings.lastOpened(meeting.bodyId, (until - 1) as Position);
    const after = previous?.opening?.position ?? -1;
    const ledger = await ledgerOf(this.queries, meeting.bodyId, until);
    const changes = new LedgerChanges(meeting.bodyId, after, until);
    const difference = await this.queries.execute<LedgerChanges, LedgerDifference>(changes);
    const timeZone = (await bodyOf(this.queries, meeting.bodyId))?.timeZone ?? 'UTC';
    // Lights go by the day of record, as everything does that is asked as of a moment.
    const dayOfOpening = (opened: MeetingDocument | null) => opened?.opening && dayOf(opened.opening.at, timeZone);
    const days = { from: dayOfOpening(previous) ?? null, to: dayOfOpening(meeting) ?? moment.day };
    return meetingSummary(meeting, previous, ledger, difference, { after, until, timeZone, ...days });
  }
}

@QueryHandler(SourceOfMinutes)
export class SourceOfMinutesHandler implements IQueryHandler<SourceOfMinutes> {
  constructor(
    private readonly meetings: Meetings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ meetingId, moment }: SourceOfMinutes) {
    const meeting = await this.meetings.get(meetingId, moment.at);
    if (!meeting?.minutes) return null;
    const at = meeting.minutes.position;
    const body = await bodyOf(this.queries, meeting.bodyId, at);
    if (!body) return null;
    const named: readonly UnitId[] = [
      ...body.members,
      ...meeting.attendance.map(({ unitId }) => unitId),
      ...meeting.resolutions.flatMap(({ leadUnitId, unitIds }) => (leadUnitId ? [leadUnitId, ...unitIds] : unitIds)),
    ];
    const units = await this.queries.execute<UnitNames, NamesOfUnits>(new UnitNames([...new Set(named)], at));
    return { meeting, body, units, neighbours: await this.meetings.neighboursOf(meeting, at as Position) };
  }
}

const bodyOf = (queries: QueryBus, bodyId: BodyId, at?: number): Promise<BodyDocument | null> =>
  queries.execute<BodyById, BodyDocument | null>(new BodyById(bodyId, at));

const ledgerOf = async (queries: QueryBus, bodyId: BodyId, at?: number): Promise<LedgerState> => {
  const items = await queries.execute<ItemsOfBody, readonly ItemDocument[]>(new ItemsOfBody(bodyId, at));
  const itemIds = items.map(({ itemId }) => itemId);
  return {
    items,
    duties: await queries.execute<DutiesOfItems, readonly DutyDocument[]>(new DutiesOfItems(itemIds, at)),
  };
};

export const meetingQueryHandlers = [
  MeetingPageHandler,
  MeetingListHandler,
  IsMemberHandler,
  AgendaProposalsHandler,
  MeetingSummaryHandler,
  SourceOfMinutesHandler,
];
