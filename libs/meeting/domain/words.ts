import { LONGEST_TEXT, type Refusal, refuse } from '#kernel';
import type { MeetingRefusal } from '../contracts/index.ts';

export const isBlank = (text: string): boolean => text.trim() === '';

/** What is wrong with the words of a field; `null`: nothing. */
export const flawOf = (field: string, text: string): Refusal<MeetingRefusal> | null =>
  isBlank(text) ? refuse('meeting.text-missing', { field }) : tooLong(field, text);

/** The same of a field that may be left empty. */
export const tooLong = (field: string, text: string): Refusal<MeetingRefusal> | null =>
  text.length > LONGEST_TEXT
    ? refuse('meeting.text-too-long', { field, length: text.length, longest: LONGEST_TEXT })
    : null;
