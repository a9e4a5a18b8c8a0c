import type { MeetingId } from '#kernel';
import type { Moment } from '#read-model';
import type { Templates } from '#word';
import {
  correctionContent,
  englishContent,
  englishDocument,
  englishTemplate,
  type MinutesSource,
  minutesContent,
  minutesDocument,
  minutesTemplate,
  type NameOf,
  type Neighbours,
} from '../word/index.ts';
import type { People } from './people.ts';

/** What minutes are written from, as of the moment at which they last changed. */
type Source = MinutesSource & { readonly neighbours: Neighbours };

/** Writes the minutes of a meeting as a Word document, with what persons were called at the meeting. */
export class MinutesWriter {
  constructor(
    private readonly sourceOf: (meetingId: MeetingId, moment: Moment, correctionId?: string) => Promise<Source | null>,
    private readonly people: People,
    private readonly templates: Templates,
  ) {}

  /** `null` when there is no such meeting, or no minutes of it yet. */
  async write(meetingId: MeetingId, moment: Moment): Promise<Uint8Array | null> {
    const source = await this.sourceOf(meetingId, moment);
    if (!source) return null;
    const template = this.templates.of(minutesTemplate, source.meeting.bodyId);
    const content = minutesContent(source, await this.namesFor(source), template);
    return content && minutesDocument(content, template);
  }

  /** A correction of its minutes. `null` when the meeting has no such one. */
  async writeCorrection(meetingId: MeetingId, correctionId: string, moment: Moment): Promise<Uint8Array | null> {
    const source = await this.sourceOf(meetingId, moment, correctionId);
    if (!source) return null;
    const template = this.templates.of(minutesTemplate, source.meeting.bodyId);
    const content = correctionContent(source, correctionId, await this.namesFor(source), template);
    return content && minutesDocument(content, template);
  }

  /** Minutes in English: what was said stays in the language in which it was said. */
  async writeEnglish(meetingId: MeetingId, moment: Moment): Promise<Uint8Array | null> {
    const source = await this.sourceOf(meetingId, moment);
    if (!source) return null;
    const template = this.templates.of(englishTemplate, source.meeting.bodyId);
    const content = englishContent(source, source.neighbours, await this.namesFor(source), template);
    return content && englishDocument(content, template);
  }

  /** Before a meeting opens nobody is named. */
  private async namesFor({ meeting: { opening } }: Source): Promise<NameOf> {
    return opening === null ? () => null : this.people.namesAt(opening.at);
  }
}
