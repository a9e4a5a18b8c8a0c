import { ownNamesIn } from './own-names.ts';

const place = { name: '临溪市', level: '市' };

it('knows a unit by the short name that the notice gives it', () => {
  expect(ownNamesIn('由临溪市垃圾分类工作领导小组办公室（以下简称市分类办）统筹。', place, null)).toEqual([
    { canonical: '市垃圾分类工作领导小组办公室', aliases: ['市分类办'] },
  ]);
});

it('knows who speaks of itself', () => {
  expect(ownNamesIn('请会同我局核查。', place, '临溪市教育局')).toEqual([{ canonical: '市教育局', aliases: ['我局'] }]);
});

it('knows which of several names a short one stands for by the full one that the notice prints', () => {
  expect(ownNamesIn('请区教体局牵头。\n滨城区教育和体育局', { name: '滨城区', level: '区' }, null)).toEqual([
    { canonical: '区教育和体育局', aliases: ['教体局', '区教体局', '滨城区教体局'] },
  ]);
  expect(ownNamesIn('请区教体局牵头。', { name: '滨城区', level: '区' }, null)).toEqual([]);
});

it.each([
  ['of another level', '按照省大数据发展管理局部署，由市大数据局牵头。'],
  ['of another place', '参照宁江市大数据管理局做法，由市大数据局牵头。'],
  ['that ends so', '市政务服务和大数据管理局，市大数据局。'],
  ['that goes on', '市大数据局、市大数据管理局下属中心。'],
  ['beside another', '市大数据局，市大数据管理局、市大数据发展管理局'],
])('takes no name for the full one %s', (_, text) => {
  expect(ownNamesIn(text, place, null)).toEqual([]);
});

it('takes the full name that stands alone, and not one that it ends with', () => {
  expect(ownNamesIn('责任单位：市房管局。\n临溪市住房保障和房产管理局', place, null)).toMatchObject([
    { canonical: '市住房保障和房产管理局' },
  ]);
  expect(ownNamesIn('由市大数据管理局牵头，市大数据局报送。', place, null)).toMatchObject([
    { canonical: '市大数据管理局' },
  ]);
});

it('takes no other short form for a unit', () => {
  expect(
    ownNamesIn('《临溪市养犬管理条例》（以下简称《条例》），新型农业经营主体（以下简称经营主体）', place, null),
  ).toEqual([]);
});
