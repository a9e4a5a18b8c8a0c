import type { Refusal } from './decision.ts';

/** What kind of no: nothing there, not now, not like that, not you, not before others are done. */
export type RefusalKind = 'not-found' | 'conflict' | 'invalid' | 'forbidden' | 'unavailable';

/** What is said in both languages; `{name}` stands for a detail. */
export interface Sentences {
  readonly zh: string;
  readonly en: string;
  /** What code words among the details are called in Chinese. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Every code that a context refuses with, and its sentence in both languages. */
export type RefusalCatalogue<Code extends string = string> = Readonly<
  Record<Code, Sentences & { readonly kind: RefusalKind }>
>;

/** The sentences of a refusal with its details. A name without a detail is left as it stands. */
export const told = ({ zh, en, words = {} }: Sentences, details: Refusal['details']): Pick<Sentences, 'zh' | 'en'> => {
  const fill = (sentence: string, say: (detail: string) => string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => say(String(details[name] ?? whole)));
  return { zh: fill(zh, (detail) => words[detail] ?? detail), en: fill(en, (detail) => detail) };
};
