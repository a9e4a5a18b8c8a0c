import { accept, type Refusal, refuse, sameData } from '#kernel';
import type { Indicator, ItemRefusal } from '../contracts/index.ts';
import type { StateIndicators } from './item-commands.ts';
import { type ItemDecision, type ItemState, onOpenItem } from './item-state.ts';
import { flawOf } from './words.ts';

/** What a matter is to come to in figures, in the place of what was stated before. */
export const stateIndicators = (c: StateIndicators, s: ItemState): ItemDecision =>
  onOpenItem(s, c.itemId, ({ indicators: stated }) => {
    const { itemId } = c;
    const indicators = asStated(c.indicators);
    if (sameData(stated, indicators)) return accept();
    return flawOfIndicators(indicators) ?? accept({ type: 'IndicatorsStated', v: 1, data: { itemId, indicators } });
  });

/** Indicators as an event says them. */
export const asStated = (indicators: readonly Indicator[]) =>
  indicators.map(({ quotas, ...indicator }) => ({ ...indicator, quotas: quotas.map((quota) => ({ ...quota })) }));

/** What is wrong with the figures of an item; `null`: each has a name, and a target of the whole or quotas of units. */
export const flawOfIndicators = (indicators: readonly Indicator[]): Refusal<ItemRefusal> | null => {
  for (const { name, target, quotas } of indicators) {
    const flaw = flawOf(name);
    if (flaw) return flaw;
    if (target === null && quotas.length === 0) return refuse('item.indicator-without-target', { name });
  }
  return null;
};
