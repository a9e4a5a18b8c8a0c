import { placeOf } from './place.ts';

it.each([
  ['永平市人民政府办公室', { name: '永平市', level: '市' }],
  ['云台县教育局关于放假的通知', { name: '云台县', level: '县' }],
  ['中共临江市委全面依法治市委员会办公室', { name: '临江市', level: '市' }],
  ['临江市全面依法治市委员会', { name: '临江市', level: '市' }],
  ['临江市创建文明城市委员会', { name: '临江市', level: '市' }],
  ['安陵市青榆区人民政府', { name: '青榆区', level: '区' }],
  ['中共安陵市青榆区委员会', { name: '青榆区', level: '区' }],
  ['南州省人民政府', { name: '南州省', level: '省' }],
  ['青海市场监管通知', { name: null, level: null }],
  ['国务院办公厅', { name: null, level: '国家' }],
  ['人力资源社会保障部、财政部关于', { name: null, level: '国家' }],
  ['石亭县青岭镇人民政府', { name: '青岭镇', level: '镇' }],
  ['中共桥北街道工作委员会', { name: '桥北街道', level: '街道' }],
  ['临港经济技术开发区管理委员会', { name: null, level: '' }],
])('finds whose notice %s is', (text, place) => {
  expect(placeOf(text, '')).toMatchObject(place);
});

it('goes by the level that the units are printed with where nobody signs', () => {
  expect(placeOf('防汛通知', '（责任单位：县水利局、应急局，县气象局，省水文中心、省防办）（县教育局）')).toMatchObject(
    {
      name: null,
      level: '县',
    },
  );
});
