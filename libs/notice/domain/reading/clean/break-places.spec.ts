import { type BreakPlace, breakPlaces, personPlaces } from './break-places.ts';

it.each([...breakPlaces, ...personPlaces])('breaks a line for the $name: $example', ({ at, example }: BreakPlace) => {
  const line = example.replace('|', '');
  expect([...line.matchAll(at)].map(({ index }) => index)).toContain(example.indexOf('|'));
});

it.each(['各部门：负责排查。', '到2025年建成3个，4月底前完成。', '市财政局副局长：王某某'])(
  'leaves %s whole',
  (line) => {
    const inside = breakPlaces.flatMap(({ at }) => [...line.matchAll(at)].map(({ index }) => index));
    expect(inside.filter((index) => index > 0)).toEqual([]);
  },
);
