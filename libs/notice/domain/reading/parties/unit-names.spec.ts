import { officialName } from '../../names/index.ts';
import { nameBook, resolvers } from './unit-names.ts';

const place = { name: '临溪市', level: '市', department: '教育' };

it.each(resolvers)('knows $example by a way of its own', (resolver) => {
  const name = resolver.example;
  const asked = { name, inherited: null, place, official: officialName(name, place, null) };
  expect(resolvers.find(({ resolve }) => resolve(asked) !== undefined)).toBe(resolver);
  expect(nameBook(place, []).knows(name)).toBe(true);
});

it('goes by the directory of the body first', () => {
  const names = nameBook(place, [{ canonical: '市教育和体育局', aliases: ['教育局'] }]);
  expect(names.resolve('市教育局', null)).toMatchObject({ canonical: '市教育局', known: true });
  expect(names.resolve('教育局', null)).toMatchObject({ canonical: '市教育和体育局', known: true });
});

it.each(['另行通知', '市城投集团', '组织桥北市场监管所', '镇执法队、镇市场监管所', '市'.repeat(100)])(
  'does not know %s',
  (name) => {
    const names = nameBook(place, []);
    expect([names.knows(name), names.knows(name)]).toEqual([false, false]);
  },
);
