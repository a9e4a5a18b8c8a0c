import { accept, type Refusal, refuse, sameData } from '#kernel';
import type { Indicator, ItemRefusal } from '../contracts/index.ts';
import type { StateIndicators } from './item-commands.ts';
import { type ItemDecision, type ItemState, onOpenItem } from './item-state.ts';
import { flawOf } from './words.ts';

/** What a matter is to come to in figures. Each has a name, and a target of the whole or quotas of units. */
export const stateIndicators = (c: StateIndicators, s: ItemState): ItemDecision =>
  onOpenItem(s, c.itemId, ({ indicators: stated }) => {
    const { itemId } = c;
    const indicators = statedAs(c.indicators);
    if (sameData(stated, indicators)) return accept();
    return flawOfIndicators(indicators) ?? accept({ type: 'IndicatorsStated', v: 1, data: { itemId, indicators } });
  });

/** Indicators as their event carries them. */
export const statedAs = (indicators: readonly Indicator[]) =>
  indicators.map(({ quotas, ...indicator }) => ({ ...indicator, quotas: quotas.map((quota) => ({ ...quota })) }));

export const flawOfIndicators = (indicators: readonly Indicator[]): Refusal<ItemRefusal> | null => {
  for (const { name, target, quotas } of indicators) {
    const flaw = flawOf(name);
    if (flaw) return flaw;
    if (target === null && quotas.length === 0) return refuse('item.indicator-without-target', { name });
  }
  return null;
};
