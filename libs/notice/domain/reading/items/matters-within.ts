import type { Span } from '../draft.ts';
import type { Matter } from './matter.ts';

/** The matters that overlap a span, for spans that come in the order of their starts, as the matters do. */
export const mattersWithin = (matters: readonly Matter[]): ((span: Span) => readonly Matter[]) => {
  let from = 0;
  return ({ start, end }) => {
    while ((matters[from]?.end ?? end) <= start) from += 1;
    let to = from;
    while ((matters[to]?.start ?? end) < end) to += 1;
    return matters.slice(from, to);
  };
};
