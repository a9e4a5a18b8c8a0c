import { type Act, officePeople } from './attempt.ts';
import { onItem } from './on-item.ts';
import type { Indicator } from './world.ts';

/** What a matter is to come to in figures, under two names or one, of the whole and of a unit. */
const stateIndicators: Act = (world, chance) =>
  onItem(world, chance, {
    ...{ act: 'stateIndicators', by: officePeople },
    fits: ({ status, indicators }) => status === 'open' && indicators.length < 2,
    attempt: (item) => {
      const unitId = chance.of(world.units.filter(({ successorId }) => successorId === null))?.unitId ?? '';
      const quotas = [{ unit: '某单位', unitId, target: 1 }];
      const of = { target: 2, unit: '个/千人', comparison: 'at-least', by: '2027', quotas };
      const [first, second] = [
        { name: '每千人助餐点', ...of },
        { name: '护理床位', ...of },
      ];
      const flaw = chance.happens(10) ? chance.of(Object.keys(flaws)) : undefined;
      const indicators = flaw ? (flaws[flaw]?.(first) ?? []) : chance.happens(50) ? [first, second] : [first];
      return {
        ...{ path: 'indicators', body: { indicators } },
        refusals: flaw ? { [flaw]: true } : {},
        isSo: !flaw && item.status === 'open' && JSON.stringify(item.indicators) === JSON.stringify(indicators),
        happens: () => {
          item.indicators = indicators;
          return 1;
        },
      };
    },
  });

/** An indicator made so that it is refused, by the code. */
const flaws: Readonly<Record<string, (one: Indicator) => readonly Indicator[]>> = {
  'item.indicator-without-target': (one) => [{ ...one, target: null, quotas: [] }],
  'item.indicator-twice': (one) => [one, { ...one, target: 3 }],
  'item.indicator-measured-otherwise': (one) => [one, { ...one, by: '2028', unit: '家' }],
  'item.indicator-by-no-year': (one) => [{ ...one, by: '2027年底' }],
  'item.quota-twice': (one) => [{ ...one, quotas: [...one.quotas, ...one.quotas] }],
  'unit.unknown': (one) => [{ ...one, quotas: [{ unit: '某单位', unitId: 'nobody', target: 1 }] }],
};

export const indicatorActs = { stateIndicators } as const satisfies Record<string, Act>;
