import { sameData } from '#kernel';
import { correctedItems } from './corrected-items.ts';
import type { DataOf, NoticeEvent } from './notice-events.ts';
import { statesFigure } from './stated-figures.ts';

type IndicatorDraft = DataOf<'NoticeIndicatorDrafted'>;

/**
 * The figures of each item, as the draft stands by now: those that were read in it; or, where the office has put it right or
 * added it, those of the notice that its words state now. A figure that nobody read in the notice is stated with the item
 * in the ledger.
 */
export const indicatorsNow = (events: readonly NoticeEvent[]): readonly IndicatorDraft[] => {
  const read = events.flatMap(({ type, data }) => (type === 'NoticeIndicatorDrafted' ? [data] : []));
  const byHand = new Set(
    events.flatMap(({ type, data }) =>
      type === 'NoticeItemCorrected' || type === 'NoticeItemAdded' ? [data.index] : [],
    ),
  );
  const all = read.filter((one, at) => read.findIndex((other) => isSame(one, other)) === at);
  const judged = correctedItems(events)
    .filter(({ index }) => byHand.has(index))
    .flatMap((item) => all.filter((one) => statesFigure(item, one)).map((one) => ({ ...one, index: item.index })));
  return [...read.filter(({ index }) => !byHand.has(index)), ...judged];
};

/** Whichever item it was read in. */
const isSame = (one: IndicatorDraft, other: IndicatorDraft): boolean => sameData({ ...one, index: other.index }, other);
