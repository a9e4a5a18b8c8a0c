import { type Refusal, refuse } from '#kernel';
import type { ItemRefusal } from '../contracts/index.ts';

/** The longest text that an act takes, in UTF-16 units. */
const LONGEST = 20_000;

/** What is wrong with the words of an act; `null`: nothing. */
export const flawOf = (text: string): Refusal<ItemRefusal> | null => {
  if (text.trim() === '') return refuse('duty.text-missing');
  return text.length > LONGEST ? refuse('duty.text-too-long', { length: text.length, longest: LONGEST }) : null;
};
