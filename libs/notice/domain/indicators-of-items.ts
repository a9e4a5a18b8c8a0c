import { statesFigure } from '../contracts/index.ts';
import type { Indicator, NoticeDraft } from './reading/index.ts';

/** A figure, and the item whose text states it: by its place among the items, from 1. */
export interface IndicatorOfItem extends Omit<Indicator, 'quotas'> {
  readonly index: number;
  readonly quotas: readonly { readonly name: string; readonly canonical: string; readonly target: number }[];
}

/**
 * The figures that the items state: an item states one when its words hold the name and one of its numbers with what is counted. What stands
 * elsewhere, in the general aims, is nobody's item; what several items state, each of them does.
 */
export const indicatorsOfItems = ({ items, indicators, collectives }: NoticeDraft): readonly IndicatorOfItem[] => {
  const officialNames = new Map(
    collectives.flatMap(({ members }) => members.map(({ name, canonical }) => [name, canonical] as const)),
  );
  return items.flatMap((item, at) =>
    indicators
      .filter((indicator) => statesFigure(item, indicator))
      .map(({ quotas, ...indicator }) => ({
        ...indicator,
        index: at + 1,
        quotas: quotas.flatMap(({ units, target }) =>
          units.map((name) => ({ name, canonical: officialNames.get(name) ?? name, target })),
        ),
      })),
  );
};
