import { drafted } from '../../../testing/index.ts';
import type { NoticeDraft } from '../draft.ts';
import { readText } from '../read-notice.ts';

const read = (text: string): NoticeDraft => drafted(readText(text));

it('gathers the localities of its kind that a sentence lists with what is asked of each', () => {
  const { collectives } = read(
    '1.建站。各乡镇（街道）要加快建设，溪东街道2家以上，青岭镇、白石镇各1家以上。（责任单位：市民政局，各乡镇人民政府、街道办事处）',
  );
  expect(collectives).toEqual([
    {
      name: '各乡镇人民政府',
      canonical: '各乡镇人民政府',
      members: [
        { name: '青岭镇', canonical: '青岭镇人民政府' },
        { name: '白石镇', canonical: '白石镇人民政府' },
      ],
    },
    { name: '街道办事处', canonical: '各街道办事处', members: [{ name: '溪东街道', canonical: '溪东街道办事处' }] },
  ]);
});

it('gathers the localities that stand right behind their collective', () => {
  const { collectives } = read(
    '1.建站。各乡镇（青岭镇、白石镇）要巡查。\n2.管护。（责任单位：县水利局，各乡镇人民政府）',
  );
  expect(collectives.map(({ members }) => members.map(({ name }) => name))).toContainEqual(['青岭镇', '白石镇']);
});

it.each([
  '新建农村公路80公里，其中青岭镇30公里、白石镇50公里。',
  '各乡镇新建农村公路80公里，其中青岭镇30公里、白石镇50公里。',
  '溪东街道2家以上，青岭镇、白石镇各1家以上。',
  '各乡镇要抓好落实，在青岭镇、白石镇先行试点。',
  '青岭镇人民政府、白石镇人民政府做好巡查。',
])('takes no localities for all of their kind from %s, and asks', (words) => {
  const { collectives, findings } = read(`1.建站。${words}\n2.管护。（责任单位：县水利局，各乡镇人民政府）`);
  expect(collectives).toEqual([{ name: '各乡镇人民政府', canonical: '各乡镇人民政府', members: [] }]);
  expect(findings.map(({ code }) => code)).toContain('collectives.no-members');
});

it('reports a collective of which the notice names no member', () => {
  const { collectives, findings } = read('1.建站。（责任单位：省民政厅，各县（市、区）人民政府）');
  expect(collectives).toEqual([{ name: '各县（市、区）人民政府', canonical: '各县（市、区）人民政府', members: [] }]);
  expect(findings.map(({ code }) => code)).toContain('collectives.no-members');
});

it('does not gather every town under the name of some', () => {
  const { collectives, findings } = read('1.建站。青岭镇、白石镇先行。（责任单位：各产茶乡（镇）人民政府）');
  expect(collectives.map(({ members }) => members)).toEqual([[]]);
  expect(findings.map(({ code }) => code)).toContain('collectives.no-members');
});

it('gathers no counties under the communities of a street', () => {
  const { collectives } = read('1.建站。石亭县、青榆区先行。（责任单位：各社区居委会）');
  expect(collectives.map(({ members }) => members)).toEqual([[]]);
});

it.each(['市人民政府', '市政府'])('takes %s for the government of the city, and for no collective', (name) => {
  const { items, collectives, findings } = drafted(
    readText(`安陵市教育局关于校园的通知\n1.建站。（责任单位：${name}、市教育局）`),
  );
  expect(items[0]?.units[0]).toMatchObject({ canonical: '市人民政府', role: 'responsible', collective: false });
  expect(collectives).toEqual([]);
  expect(findings.map(({ code }) => code)).not.toContain('names.unknown');
});

it('asks which county is meant by the government of one', () => {
  const { items, findings } = drafted(readText('安陵市教育局关于校园的通知\n1.建站。（责任单位：县政府、市教育局）'));
  expect(items[0]?.units[0]).toMatchObject({ canonical: '县人民政府', role: 'local', collective: false });
  expect(findings.map(({ code }) => code)).toContain('names.unknown');
});

it.each(['市直各部门', '有关单位', '各县区民政局'])(
  'tells %s among the collectives, whose units nobody names',
  (name) => {
    const { collectives, findings } = read(`1.建站。（责任单位：${name}）\n2.管护。（责任单位：市教育局）`);
    expect(collectives).toMatchObject([{ name, members: [] }]);
    expect(findings.map(({ code }) => code)).toContain('collectives.no-members');
  },
);

it('knows a sub-district by its office in its own notice', () => {
  const { items } = drafted(readText('桥北街道办事处关于校园的通知\n1.建站。（责任单位：街道办事处、街道民政办）'));
  expect(items[0]?.units[0]).toMatchObject({ canonical: '街道办事处', collective: false });
});
