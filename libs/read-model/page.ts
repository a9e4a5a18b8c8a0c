/** Which page of a list is asked for. */
export interface Page {
  /** The cursor that the page before ended with; left out for the first page. */
  readonly after?: string;
  readonly limit: number;
}

export interface PageOf<T> {
  readonly items: readonly T[];
  /** The cursor of the next page; `null` on the last one. */
  readonly next: string | null;
}

/** Cuts a page out of one entry more than it holds: that one more tells whether there is a next page. */
export const pageOf = <T>(entries: readonly T[], limit: number, cursorOf: (entry: T) => string): PageOf<T> => {
  const items = entries.slice(0, limit);
  const last = items.at(-1);
  return { items, next: entries.length > limit && last !== undefined ? cursorOf(last) : null };
};
