/** An act that was answered: the position that was told, and the text that it alone leaves in the log, if it does. */
export interface Act {
  readonly position: number;
  readonly text: string | null;
}

/** An event as far as it says which act it is of: `null`, it does not. */
export interface Left {
  readonly position: number;
  readonly text: string | null;
}

/** How many acts were answered and are not in the log as they should be, and how many are there more than once. */
export const held = (
  acts: readonly Act[],
  log: readonly Left[],
): { readonly lost: number; readonly doubled: number } => {
  const positions = new Set(log.map(({ position }) => position));
  const at = new Map<string, number[]>();
  for (const { position, text } of log) if (text !== null) at.set(text, [...(at.get(text) ?? []), position]);
  // The position that is told is that of the last event of an act.
  const isThere = ({ position, text }: Act): boolean =>
    positions.has(position) && (text === null || (at.get(text) ?? []).some((first) => first <= position));
  return {
    lost: acts.filter((act) => !isThere(act)).length,
    doubled: [...at.values()].filter((found) => found.length > 1).length,
  };
};

/** What an event leaves of the writers' acts: the heading of an item, the text of a report. */
export const leftBy = (data: object): string | null => {
  const text = 'text' in data && 'reportId' in data ? data.text : 'heading' in data ? data.heading : null;
  return typeof text === 'string' && OURS.test(text) ? text : null;
};

/** Texts that writers made once and never again. */
const OURS = /^(事项|进展) [0-9a-f-]{36}$/;
