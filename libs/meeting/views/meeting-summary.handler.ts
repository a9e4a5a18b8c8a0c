import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { WorkingCalendar } from '#calendar';
import { type BodyDocument, bodyOf, namesOf, rulesOn } from '#directory/contracts';
import type { Position } from '#event-store';
import { type Day, dayOf, type UnitId } from '#kernel';
import { dayIn, type Moment } from '#read-model';
import { LedgerChanges, type LedgerDifference } from '#responsibility/contracts';
import type { MeetingDocument } from '../contracts/index.ts';
import type { Interval, LookedAt } from './between-meetings.ts';
import { meetingSummary } from './meeting-summary.ts';
import { Meetings } from './meetings.ts';
import { ledgerOf, timeZoneOf } from './other-rooms.ts';
import { MeetingSummary } from './queries.ts';

@QueryHandler(MeetingSummary)
export class MeetingSummaryHandler implements IQueryHandler<MeetingSummary> {
  constructor(
    private readonly meetings: Meetings,
    private readonly queries: QueryBus,
    private readonly calendar: WorkingCalendar,
  ) {}

  async execute({ meetingId, moment }: MeetingSummary) {
    const meeting = await this.meetings.get(meetingId, moment.at);
    if (!meeting) return null;
    const { bodyId } = meeting;
    // A meeting that has not opened yet is summed up as of the moment that is asked about.
    const until = meeting.opening?.position ?? moment.at ?? Number.MAX_SAFE_INTEGER;
    const before = await this.meetings.lastOpened(bodyId, (until - 1) as Position);
    // As it stands by then: its minutes were issued, and perhaps corrected, in the meantime.
    const previous = before && (await this.meetings.get(before.meetingId, until as Position));
    const interval = await this.intervalOf(meeting, previous, until, moment);
    const changes = new LedgerChanges(bodyId, interval.after, until);
    const difference = await this.queries.execute<LedgerChanges, LedgerDifference>(changes);
    const ledger = await ledgerOf(this.queries, bodyId, until);
    const names = await namesOf(
      this.queries,
      ledger.duties.map(({ unitId }) => unitId),
      until,
    );
    const nameOf = (unitId: UnitId): string => names[unitId] ?? unitId;
    return meetingSummary({ meeting, previous, ledger, difference, interval, nameOf });
  }

  private async intervalOf(
    meeting: MeetingDocument,
    previous: MeetingDocument | null,
    until: number,
    moment: Moment,
  ): Promise<Interval> {
    const after = previous?.opening?.position ?? -1;
    const body = await bodyOf(this.queries, meeting.bodyId, until);
    const timeZone = await timeZoneOf(this.queries, meeting.bodyId);
    // Lights go by the day of record, as everything does that is asked as of a moment.
    const dayOfOpening = ({ opening }: MeetingDocument): Day | null => opening && dayOf(opening.at, timeZone);
    const from = previous && dayOfOpening(previous);
    return {
      ...{ after, until, timeZone },
      from: from && this.lookedAt(from, timeZone, await bodyOf(this.queries, meeting.bodyId, after)),
      to: this.lookedAt(dayOfOpening(meeting) ?? dayIn(moment, timeZone), timeZone, body),
    };
  }

  private lookedAt(day: Day, timeZone: string, body: BodyDocument | null): LookedAt {
    const { nearDueWithin, behind } = rulesOn(body?.supervision ?? [], day);
    return { day, nearDueUntil: this.calendar.after(day, nearDueWithin).on, behind, timeZone };
  }
}
