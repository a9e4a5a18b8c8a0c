import { leftOut } from './left-out.ts';

const party = (canonical: string, collective = false) => ({ name: canonical, canonical, collective });
const town = { name: '白石镇', canonical: '白石镇人民政府' };
const duty = (unit: string) => ({ number: '（一）', unit, text: '落实责任。' });

it('tells of a collective of nobody where others answer for the item, and leaves the item of nobody else to its own list', () => {
  const items = [
    { index: 1, units: [party('各县区人民政府', true), party('市民政局')] },
    { index: 2, units: [party('各县区人民政府', true)] },
    { index: 3, units: [party('各乡镇人民政府', true), party('市民政局')] },
    { index: 4, units: [] },
  ];
  const collectives = [{ canonical: '各乡镇人民政府', members: [town] }];
  expect(leftOut({ items, body: null, collectives })).toEqual([
    { part: 'party', index: 1, name: '各县区人民政府', reason: 'no-units-named' },
  ]);
});

it('tells of members and duties of nobody, and of duties of strangers', () => {
  const body = {
    members: [party('市民政局'), party('各乡镇人民政府', true), party('各县区人民政府', true)],
    office: { name: '民政局', canonical: '市政府办公室' },
    duties: ['市民政局', '市政府办公室', '白石镇人民政府', '各乡镇人民政府', '各县区人民政府', '市气象局'].map(duty),
  };
  const collectives = [{ canonical: '各乡镇人民政府', members: [town] }];
  expect(leftOut({ items: [], body, collectives })).toEqual([
    { part: 'member', name: '各县区人民政府', reason: 'no-units-named' },
    { part: 'duty', name: '各县区人民政府', number: '（一）', text: '落实责任。', reason: 'no-units-named' },
    { part: 'duty', name: '市气象局', number: '（一）', text: '落实责任。', reason: 'not-a-member' },
  ]);
});
