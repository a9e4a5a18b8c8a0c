/** What kind of no: nothing there, not now, not like that, not you, not before others are done. */
export type RefusalKind = 'not-found' | 'conflict' | 'invalid' | 'forbidden' | 'unavailable';

/** Every code that a context refuses with, and its sentence in both languages; `{name}` stands for a detail. */
export type RefusalCatalogue<Code extends string = string> = Readonly<
  Record<Code, { readonly kind: RefusalKind; readonly zh: string; readonly en: string }>
>;
