import type { KeptTemplate } from '#kernel';
import type { Projection } from '#read-model';
import { isMeetingEvent } from './meeting-event.ts';

/** What issued minutes, or a correction of them, are printed with. */
export interface IssuedTemplates {
  readonly templates: readonly KeptTemplate[];
}

/** One document for the minutes of a meeting and for each correction: only who prints them has need of it. */
export const issuedTemplatesProjection: Projection<IssuedTemplates> = {
  name: 'issued-templates',
  version: 1,
  keys: (event) => {
    if (!isMeetingEvent(event)) return [];
    if (event.type === 'MinutesIssued') return [templatesKey(event.data.meetingId)];
    return event.type === 'CorrectionIssued' ? [templatesKey(event.data.meetingId, event.data.correctionId)] : [];
  },
  evolve: (document, event) => {
    if (!isMeetingEvent(event)) return document;
    const isIssue = event.type === 'MinutesIssued' || event.type === 'CorrectionIssued';
    return isIssue ? { templates: event.data.templates } : document;
  },
};

export const templatesKey = (meetingId: string, correctionId: string | null = null): string =>
  correctionId === null ? `minutes/${meetingId}` : `correction/${meetingId}/${correctionId}`;
