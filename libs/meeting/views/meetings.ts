import type { Position } from '#event-store';
import type { BodyId, MeetingId } from '#kernel';
import { type Moment, type Page, type PageOf, pageOf, type ViewReader } from '#read-model';
import type { MeetingDocument } from '../contracts/index.ts';
import { bodyMeetingKey, meetingKey, meetingsProjection } from './meetings.projection.ts';

/** Reads meetings, now or at any moment. */
export class Meetings {
  constructor(private readonly views: ViewReader) {}

  async get(meetingId: MeetingId, at?: Position): Promise<MeetingDocument | null> {
    return (await this.views.of(meetingsProjection).get(meetingKey(meetingId), at))?.document ?? null;
  }

  async page(bodyId: BodyId, { at }: Moment, { after, limit }: Page): Promise<PageOf<MeetingDocument>> {
    const entries = await this.views.of(meetingsProjection).list({
      prefix: bodyMeetingKey(bodyId),
      limit: limit + 1,
      ...(after !== undefined && { after: bodyMeetingKey(bodyId, after) }),
      ...(at !== undefined && { at }),
    });
    const meetings = entries.map(({ document }) => document);
    return pageOf(meetings, limit, ({ meetingId }) => meetingId);
  }

  /** The body's meeting that opened last, as of a position. */
  async lastOpened(bodyId: BodyId, at?: Position): Promise<MeetingDocument | null> {
    const opened = (await this.ofBody(bodyId, at))
      .filter(({ opening }) => opening !== null)
      .sort((a, b) => (b.opening?.position ?? 0) - (a.opening?.position ?? 0));
    return opened[0] ?? null;
  }

  /** The meeting that opened before one that has opened, and the first of those planned for a later day, as of a position. */
  async neighboursOf({ bodyId, opening }: MeetingDocument, at: Position) {
    const previous = opening && (await this.lastOpened(bodyId, (opening.position - 1) as Position));
    const planned = (await this.ofBody(bodyId, at))
      .filter((other) => other.opening === null && other.phase !== 'cancelled')
      .filter((other) => opening !== null && other.plannedOn > opening.heldOn)
      .sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
    return {
      // As it stands by then: its minutes were issued in the meantime.
      previous: previous && (await this.get(previous.meetingId, at)),
      next: planned[0] ?? null,
    };
  }

  async ofBody(bodyId: BodyId, at?: Position): Promise<readonly MeetingDocument[]> {
    const entries = await this.views
      .of(meetingsProjection)
      .list({ prefix: bodyMeetingKey(bodyId), ...(at !== undefined && { at }) });
    return entries.map(({ document }) => document);
  }
}
