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

/**
 * What is wrong with the figures of an item; `null`: they can be printed and counted. Each has a name, a unit of measure and
 * a target of the whole or quotas of units; a name stands once for a year, always in the same measure.
 */
export const flawOfIndicators = (indicators: readonly Indicator[]): Refusal<ItemRefusal> | null => {
  const measures = new Map<string, string>();
  const stated = new Set<string>();
  for (const indicator of indicators) {
    const { name, unit, by } = indicator;
    const flaw = flawOfOne(indicator);
    if (flaw) return flaw;
    if ((measures.get(name) ?? unit) !== unit) return refuse('item.indicator-measured-otherwise', { name });
    if (stated.has(`${by} ${name}`)) return refuse('item.indicator-twice', { name });
    measures.set(name, unit);
    stated.add(`${by} ${name}`);
  }
  return null;
};

const flawOfOne = ({ name, target, unit, by, quotas }: Indicator): Refusal<ItemRefusal> | null => {
  const flaw = flawOf(name) ?? flawOf(unit);
  if (flaw) return flaw;
  if (by !== null && !/^\d{4}$/u.test(by)) return refuse('item.indicator-by-no-year', { name, by });
  if (target === null && quotas.length === 0) return refuse('item.indicator-without-target', { name });
  return flawOfQuotas(name, quotas);
};

/** Each falls on a party of its own, by its name and, where that means a unit, by the unit. */
const flawOfQuotas = (name: string, quotas: Indicator['quotas']): Refusal<ItemRefusal> | null => {
  const parties = new Set<string>();
  for (const { unit, unitId } of quotas) {
    const flaw = flawOf(unit);
    if (flaw) return flaw;
    const own = [`as ${unit}`, ...(unitId === null ? [] : [`unit ${unitId}`])];
    if (own.some((party) => parties.has(party))) return refuse('item.quota-twice', { name, unit });
    for (const party of own) parties.add(party);
  }
  return null;
};
