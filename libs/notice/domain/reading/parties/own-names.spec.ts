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
  expect(ownNamesIn('市大数据局，市大数据管理局、省大数据发展管理局', place, null)).toEqual([]);
});

it('takes no other short form for a unit', () => {
  expect(
    ownNamesIn('《临溪市养犬管理条例》（以下简称《条例》），新型农业经营主体（以下简称经营主体）', place, null),
  ).toEqual([]);
});
