import { drafted } from '../../../testing/index.ts';
import type { NoticeDraft } from '../draft.ts';
import { readText } from '../read-notice.ts';

const read = (text: string): NoticeDraft => drafted(readText(text));

it('gathers the localities of its kind from the whole notice', () => {
  const { collectives } = read(
    '1.建站。溪东街道2家以上，青岭镇、白石镇各1家以上。（责任单位：市民政局，各乡镇人民政府、街道办事处）',
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
