import { placeOf } from './place.ts';

it.each([
  ['永平市人民政府办公室', { name: '永平市', level: '市' }],
  ['云台县教育局关于放假的通知', { name: '云台县', level: '县' }],
  ['南州省人民政府', { name: '南州省', level: '省' }],
  ['青海市场监管通知', { name: null, level: null }],
])('finds whose notice %s is', (text, place) => {
  expect(placeOf(text, '')).toEqual(place);
});

it('goes by the level that the units are printed with where nobody signs', () => {
  expect(placeOf('防汛通知', '（责任单位：县水利局、应急局，县气象局，省水文中心、省防办）（县教育局）')).toEqual({
    name: null,
    level: '县',
  });
});
