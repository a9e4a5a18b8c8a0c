import type { DataOf } from './notice-events.ts';

type ItemDraft = DataOf<'NoticeItemDrafted'>;

/** A figure as it is told from the words of an item. */
interface Figure {
  readonly name: string;
  readonly target: number | null;
  /** As it is counted: 家, %, 个/千人. */
  readonly unit: string;
  readonly quotas: readonly { readonly target: number }[];
}

/**
 * Whether the words of an item state a figure: they hold its name, and one of its numbers with what is counted behind it, or
 * in a cell of its own. 12 in 12月 is no 12家.
 */
export const statesFigure = (
  { heading, text }: Pick<ItemDraft, 'heading' | 'text'>,
  { name, target, unit, quotas }: Figure,
): boolean => {
  const words = `${heading}\n${text}`;
  const numbers = [...(target === null ? [] : [target]), ...quotas.map((quota) => quota.target)];
  return words.includes(name) && numbers.some((number) => holdsNumber(words, number, unit));
};

/** 4.5 is not in 14.5, nor in 4.53. */
const holdsNumber = (words: string, number: number, unit: string): boolean => {
  const [digits, counted] = [String(number), unit.split('/')[0] ?? ''].map(literally);
  return new RegExp(`(?<![\\d.])${digits}(?:\\s*${counted}|(?<=\\t\\D{0,3}${digits})(?=\\t|\\n|$))`, 'u').test(words);
};

const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
