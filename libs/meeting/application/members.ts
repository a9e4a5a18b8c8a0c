import { bodyEvents, withSuccessor } from '#directory/contracts';
import { type EventStore, eventsOf, type StreamName } from '#event-store';
import { type BodyId, fold, type MeetingId, type UnitId } from '#kernel';
import { meetingEvents } from '../contracts/index.ts';
import { meetingDecider } from '../domain/meeting-decider.ts';
import { meetingStream } from './act-on-meeting.handler.ts';

/** Who is a member, asked of the log: where a view lagged, a member would be told that it is none, or not be missed. */
export class Members {
  constructor(private readonly store: EventStore) {}

  async ofBody(bodyId: BodyId): Promise<readonly UnitId[]> {
    const events = await eventsOf(this.store, `body-${bodyId}` as StreamName, bodyEvents);
    let members: readonly UnitId[] = [];
    for (const { type, data } of events) {
      if (type === 'MemberAdmitted') members = [...members, data.unitId];
      if (type === 'MemberSucceeded') members = withSuccessor(members, data);
    }
    return members;
  }

  /** Who had a place in the body that holds the meeting, and who has it since. */
  async successionsAt(meetingId: MeetingId): Promise<readonly { unitId: UnitId; successorId: UnitId }[]> {
    const bodyId = await this.bodyAt(meetingId);
    if (bodyId === null) return [];
    const events = await eventsOf(this.store, `body-${bodyId}` as StreamName, bodyEvents);
    return events.flatMap(({ type, data }) =>
      type === 'MemberSucceeded' ? [{ unitId: data.unitId, successorId: data.successorId }] : [],
    );
  }

  /** Those of the body that holds the meeting; none where there is no such meeting. */
  async atMeeting(meetingId: MeetingId): Promise<readonly UnitId[]> {
    const bodyId = await this.bodyAt(meetingId);
    return bodyId === null ? [] : this.ofBody(bodyId);
  }

  /** The body that holds the meeting; `null`: there is no such meeting. */
  async bodyAt(meetingId: MeetingId): Promise<BodyId | null> {
    const meeting = fold(meetingDecider, await eventsOf(this.store, meetingStream(meetingId), meetingEvents));
    return meeting.phase === 'unproposed' ? null : meeting.bodyId;
  }
}
