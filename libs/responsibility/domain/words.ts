import { LONGEST_TEXT, type Refusal, refuse } from '#kernel';
import type { ItemRefusal } from '../contracts/index.ts';

/** What is wrong with the words of an act; `null`: nothing. */
export const flawOf = (text: string): Refusal<ItemRefusal> | null => {
  if (text.trim() === '') return refuse('duty.text-missing');
  return text.length > LONGEST_TEXT
    ? refuse('duty.text-too-long', { length: text.length, longest: LONGEST_TEXT })
    : null;
};
