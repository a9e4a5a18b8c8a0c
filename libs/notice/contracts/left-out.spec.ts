import { figuresLeftOut, leftOut } from './left-out.ts';

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

it('tells of a figure that no item states, and not of one that some item does', () => {
  const figure = (name: string, target: number) => ({ name, target, unit: '家', quotas: [] });
  const items = [{ heading: '建设助餐点', text: '建成助餐点40家。' }];
  expect(figuresLeftOut(items, [figure('助餐点', 40), figure('助餐点', 50), figure('日间照料中心', 24)])).toEqual([
    { part: 'indicator', name: '助餐点', target: 50, unit: '家', reason: 'in-no-item' },
    { part: 'indicator', name: '日间照料中心', target: 24, unit: '家', reason: 'in-no-item' },
  ]);
});
