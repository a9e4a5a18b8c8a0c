import { type Act, said } from './attempt.ts';
import type { Chance } from './chance.ts';
import { registered } from './item-acts.ts';
import { move, onItem } from './on-item.ts';
import { type Item, unfinished, type World } from './world.ts';

/** 拆分: the matter goes on in parts; every unit whose duty is open is in one at least. */
const split: Act = (world, chance) =>
  onItem(world, chance, {
    ...{ act: 'split', by: ['convenor'] },
    fits: (item) => item.status === 'open' && openParts(item).length > 0,
    attempt: (item) => {
      const { text: reason, blank, long } = said(chance);
      const open = openParts(item);
      const parts = partsOf(world, chance, item);
      const named = parts.flatMap(({ unitIds }) => unitIds);
      const hasEnded = world.units.some(({ unitId, successorId }) => successorId !== null && named.includes(unitId));
      const isSo = item.splitAs === JSON.stringify(parts) && item.reason === reason && !hasEnded;
      const ids = parts.map((_, at) => `${item.itemId}.${at + 1}`);
      return {
        ...{ path: 'split', body: { reason, parts }, malformed: long, isSo },
        refusals: {
          'unit.ended': hasEnded,
          'duty.text-missing': blank || parts.some(({ text }) => text === ' '),
          'item.parts-too-few': parts.length < 2,
          'item.without-units': parts.some(({ unitIds }) => unitIds.length === 0),
          'item.split-without-duty': named.some((unitId) => !open.some((duty) => duty.unitId === unitId)),
          'item.split-leaves-out': open.some(({ unitId }) => !named.includes(unitId)),
        },
        happens: () => {
          const before = structuredClone(open);
          Object.assign(item, { status: 'split', reason, splitInto: ids, splitAs: JSON.stringify(parts) });
          const ended = move(item, [...unfinished, 'suspended'], 'cancelled');
          for (const [at, { unitIds, ...words }] of parts.entries()) {
            const duties = unitIds.flatMap((id) => before.filter(({ unitId }) => unitId === id));
            const of = { itemId: ids[at] ?? '', ...words, origin: 'split', originId: item.itemId } as const;
            const part = registered(world, of, duties);
            const indicators = sharesOf(item, unitIds, [...parts.slice(0, at), ...parts.slice(at + 1)]);
            Object.assign(part, { importance: item.importance, indicators });
          }
          return 1 + ended;
        },
        follows: () => parts.reduce((count, { unitIds }) => count + 1 + unitIds.length, 0),
      };
    },
  });

const openParts = ({ duties }: Item) => duties.filter(({ status }) => [...unfinished, 'suspended'].includes(status));

/** Quotas go with their units, where these go on in one part; what is of the whole is in no part. */
const sharesOf = (
  { indicators }: Item,
  own: readonly string[],
  others: readonly { readonly unitIds: readonly string[] }[],
) =>
  indicators
    .map((indicator) => {
      const quotas = indicator.quotas.filter(
        ({ unitId }) => own.includes(unitId) && !others.some(({ unitIds }) => unitIds.includes(unitId)),
      );
      return { ...indicator, target: null, quotas };
    })
    .filter(({ quotas }) => quotas.length > 0);

/** Two parts, with every unit in one; now and then with a flaw. */
const partsOf = (world: World, chance: Chance, item: Item) => {
  const units = openParts(item).map(({ unitId }) => unitId);
  const left = chance.happens(15) ? units.slice(1) : units;
  const first = chance.happens(3) ? [] : chance.happens(5) ? [...left, chance.of(world.units)?.unitId ?? ''] : left;
  const words = (at: number) => ({
    number: `${item.number}（${at}）`,
    heading: `部分${at}`,
    text: chance.happens(2) ? ' ' : '分开督办。',
  });
  const parts = [
    { ...words(1), unitIds: [...new Set(first)] },
    { ...words(2), unitIds: chance.some(units, 1) },
  ];
  return chance.happens(3) ? parts.slice(1) : parts;
};

export const splitActs = { split } as const satisfies Record<string, Act>;
