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

it('takes no other short form for a unit', () => {
  expect(
    ownNamesIn('《临溪市养犬管理条例》（以下简称《条例》），新型农业经营主体（以下简称经营主体）', place, null),
  ).toEqual([]);
});
