import { judged, type Line, tableOf } from './line.ts';

const line = (given: Partial<Line>): Line => ({
  what: 'appends',
  measured: 5_000,
  raw: 1_000,
  unit: 'events/s',
  reach: { ratioAtLeast: 5 },
  ...given,
});

it('judges a ratio, at its very limit too', () => {
  expect(judged(line({}))).toMatchObject({ ratio: 5, reached: true });
  expect(judged(line({ measured: 4_999 })).reached).toBe(false);
});

it('judges a figure by itself, whatever its raw loop took', () => {
  const reach = { atMost: 25 };
  expect(judged(line({ measured: 25, raw: 1, unit: 'ms', reach })).reached).toBe(true);
  expect(judged(line({ measured: 25.1, raw: 100, unit: 'ms', reach })).reached).toBe(false);
});

it('prints what was measured beside its raw loop, and whether that is enough', () => {
  const lines = [
    judged(line({})),
    judged(line({ what: 'p99', measured: 31.44, raw: 2, unit: 'ms', reach: { atMost: 25 } })),
  ];
  expect(tableOf(lines)).toBe(
    [
      'what     measured        raw             ratio   reach    reached',
      'appends  5,000 events/s  1,000 events/s  5 ×     ≥ 5 ×    yes',
      'p99      31.4 ms         2 ms            15.7 ×  ≤ 25 ms  no',
    ].join('\n'),
  );
});
