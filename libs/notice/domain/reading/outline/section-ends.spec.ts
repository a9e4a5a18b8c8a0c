import { closesItem, closings, endsSection, sectionEnds } from './section-ends.ts';

it.each(sectionEnds)('ends a section with the $name: $example', ({ name, example }) => {
  expect(sectionEnds.find((rule) => rule.fits(example))?.name).toBe(name);
});

it.each(closings)('closes an item with the $name: $example', ({ name, example }) => {
  expect(closings.find((rule) => rule.fits(example))?.name).toBe(name);
});

it.each(['逐户走访登记，建立台账。', '责任单位：市教育局', '附近居民应当配合。', '以上年为基数。'])(
  'goes on with %s',
  (line) => {
    expect([endsSection(line), closesItem(line)]).toEqual([false, false]);
  },
);

it('goes on with a contact behind whoever answers', () => {
  expect(closesItem('联系人：王某某', '责任单位：市教育局')).toBe(false);
  expect(closesItem('联系人：王某某', '建立台账。')).toBe(true);
});

it('closes an item behind the bracket of its parties, but for labels, brackets and headings', () => {
  const bracket = '落实经费。（牵头单位：市财政局）';
  expect(closesItem('市应急管理局7月31日前组织演练。', bracket)).toBe(true);
  expect(closesItem('市应急管理局7月31日前组织演练。', '落实经费。')).toBe(false);
  expect(closesItem('市应急管理局7月31日前组织演练。', bracket.replace('。', ''))).toBe(false);
  for (const line of ['完成时限：2026年底', '（长期坚持）', '拓展就业空间']) {
    expect(closesItem(line, bracket)).toBe(false);
  }
});

it('closes an item of labels or a bracket at what is asked of all units, and not at what is asked of its own', () => {
  const demand = '工作要求：各牵头单位要于每月25日前报送进展。';
  for (const before of ['完成时限：全年推进', '责任单位：市总工会', '开展培训。（市人社局）']) {
    expect(closesItem(demand, before)).toBe(true);
    expect(closesItem('工作要求：各乡镇要逐户登记。', before)).toBe(false);
  }
  expect(closesItem(demand, '开展培训。')).toBe(false);
});
