import type { MeetingId, UserId } from '#kernel';
import type { Moment } from '#read-model';
import type { MinutesSource } from '../views/queries.ts';
import { minutesContent, minutesDocument } from '../word/index.ts';
import type { PersonNames } from './person-names.ts';

/** Writes the minutes of a meeting as a Word document, with the names of persons as they are known today. */
export class MinutesWriter {
  constructor(
    private readonly sourceOf: (meetingId: MeetingId, moment: Moment) => Promise<MinutesSource | null>,
    private readonly persons: PersonNames,
  ) {}

  /** `null` when there is no such meeting, or no minutes of it yet. */
  async write(meetingId: MeetingId, moment: Moment): Promise<Uint8Array | null> {
    const source = await this.sourceOf(meetingId, moment);
    const content = source && minutesContent(source.meeting, this.namesFor(source));
    return content && minutesDocument(content);
  }

  private namesFor({ meeting, body, units }: MinutesSource) {
    const attending = meeting.attendance.flatMap(({ delegate, proxy }) => [delegate, proxy]);
    const ids = [meeting.opening?.chair ?? null, ...attending].filter((userId) => userId !== null);
    const persons: Record<UserId, string> = {};
    for (const userId of ids) persons[userId] = this.persons.of(userId) ?? '';
    return { body: body.name, timeZone: body.timeZone, members: body.members, units, persons };
  }
}
