import type { KeptTemplate, MeetingId } from '#kernel';
import type { Moment } from '#read-model';
import { keptOr, type NamedDocument, type Template, type Templates } from '#word';
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
  nameOfEnglish,
  nameOfMinutes,
} from '../word/index.ts';
import type { People } from './people.ts';

/** What minutes are written from, as of the moment at which they last changed, and what they were issued with. */
type Source = MinutesSource & { readonly neighbours: Neighbours; readonly templates: readonly KeptTemplate[] };

/**
 * Writes the minutes of a meeting as a Word document, with what persons were called at the meeting. What is issued is
 * printed in the words of its issue, a draft in those of today.
 */
export class MinutesWriter {
  constructor(
    private readonly sourceOf: (meetingId: MeetingId, moment: Moment, correctionId?: string) => Promise<Source | null>,
    private readonly people: People,
    private readonly templates: Templates,
  ) {}

  /** `null` when there is no such meeting, or no minutes of it yet. */
  async write(meetingId: MeetingId, moment: Moment): Promise<NamedDocument | null> {
    const source = await this.sourceOf(meetingId, moment);
    if (!source) return null;
    const template = this.templateFor(minutesTemplate, source);
    const content = minutesContent(source, await this.namesFor(source), template);
    return content && { name: nameOfMinutes(content), bytes: await minutesDocument(content, template) };
  }

  /** A correction of its minutes. `null` when the meeting has no such one. */
  async writeCorrection(meetingId: MeetingId, correctionId: string, moment: Moment): Promise<NamedDocument | null> {
    const source = await this.sourceOf(meetingId, moment, correctionId);
    if (!source) return null;
    const template = this.templateFor(minutesTemplate, source);
    const content = correctionContent(source, correctionId, await this.namesFor(source), template);
    return content && { name: nameOfMinutes(content), bytes: await minutesDocument(content, template) };
  }

  /** Minutes in English: what was said stays in the language in which it was said. */
  async writeEnglish(meetingId: MeetingId, moment: Moment): Promise<NamedDocument | null> {
    const source = await this.sourceOf(meetingId, moment);
    if (!source) return null;
    const template = this.templateFor(englishTemplate, source);
    const content = englishContent(source, source.neighbours, await this.namesFor(source), template);
    return content && { name: nameOfEnglish(content, template), bytes: await englishDocument(content, template) };
  }

  private templateFor<Word extends string>(preset: Template<Word>, { meeting, templates }: Source): Template<Word> {
    return keptOr(this.templates.of(preset, meeting.bodyId), templates);
  }

  /** Before a meeting opens nobody is named. */
  private async namesFor({ meeting: { opening } }: Source): Promise<NameOf> {
    return opening === null ? () => null : this.people.namesAt(opening.at);
  }
}
