import type { MeetingId } from '#kernel';
import type { Moment } from '#read-model';
import { type MinutesSource, minutesContent, minutesDocument } from '../word/index.ts';
import type { People } from './people.ts';

/** Writes the minutes of a meeting as a Word document, with the names of persons as they are known today. */
export class MinutesWriter {
  constructor(
    private readonly sourceOf: (meetingId: MeetingId, moment: Moment) => Promise<MinutesSource | null>,
    private readonly people: People,
  ) {}

  /** `null` when there is no such meeting, or no minutes of it yet. */
  async write(meetingId: MeetingId, moment: Moment): Promise<Uint8Array | null> {
    const source = await this.sourceOf(meetingId, moment);
    const content = source && minutesContent(source, (userId) => this.people.nameOf(userId));
    return content && minutesDocument(content);
  }
}
