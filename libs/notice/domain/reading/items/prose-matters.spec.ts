import { drafted } from '../../../testing/index.ts';
import { readText } from '../read-notice.ts';

const itemsOf = (title: string, ...lines: readonly string[]): readonly string[] =>
  drafted(readText([title, '', ...lines].join('\n'))).items.map(({ text, units, due }) =>
    [text, units.map(({ role, name }) => `${role} ${name}`).join(', '), due?.on ?? ''].join(' | '),
  );
const notice = '临溪市人民政府办公室关于做好高考保障的通知';
const tasks = ['市教育局牵头做好考务组织，2025年6月5日前完成布置。', '各单位要高度重视。', '市公安局负责治安。'];

it('makes each paragraph that names parties an item, where a notice numbers none', () => {
  expect(itemsOf(notice, '各县人民政府，市政府各部门：', ...tasks, '未尽事宜由市教育局负责解释。')).toEqual([
    `${tasks[0]} | lead 市教育局 | 2025-06-05`,
    `${tasks[2]} | responsible 市公安局 | `,
  ]);
});

it('leaves the prose beside numbers, and that of other kinds of documents, alone', () => {
  expect(itemsOf(notice, ...tasks, '一、巡查。（市水利局负责）')).toHaveLength(1);
  expect(itemsOf('临溪市防汛工作简报', ...tasks)).toEqual([]);
  expect(itemsOf('临溪市人民政府关于公园免费开放的公告', ...tasks)).toEqual([]);
});

it('makes no item of what is said to everybody, and asks about what all towns are told', () => {
  const { items, findings } = drafted(
    readText([notice, '', tasks[0], '请各单位注意天气变化。', '各乡镇人民政府负责巡查。'].join('\n')),
  );
  expect(items.map(({ text }) => text)).toEqual([tasks[0]]);
  expect(findings.filter(({ code }) => code === 'items.unnumbered')).toHaveLength(1);
});

it('asks about a day that is set for nobody, also beside paragraphs that do', () => {
  const { items, findings } = drafted(
    readText([notice, '', tasks[0], '6月5日前完成消杀，有关情况要及时报送。'].join('\n')),
  );
  expect(items.map(({ text }) => text)).toEqual([tasks[0]]);
  expect(findings.map(({ code }) => code)).toContain('items.unnumbered');
});
