import { drafted } from '../../../testing/index.ts';
import { readText } from '../read-notice.ts';

/** Items as `path | heading | role unit, … | due`, and the codes of the findings. */
const read = (...lines: readonly string[]) => {
  const draft = drafted(readText(['临溪市人民政府办公室关于印发分工表的通知', '', ...lines].join('\n')));
  const items = draft.items.map(({ path, heading, units, due }) =>
    [path.join(' '), heading, units.map(({ role, name }) => `${role} ${name}`).join(', '), due?.on ?? ''].join(' | '),
  );
  return { items, codes: draft.findings.map(({ code }) => code) };
};

it.each([
  ['主办单位', 'lead'],
  ['承办单位', 'responsible'],
  ['分办单位', 'responsible'],
  ['独办', 'responsible'],
  ['会办单位', 'cooperating'],
  ['会办', 'cooperating'],
  ['协办', 'cooperating'],
])('gives the units under %s the role %s, and takes the number of a proposal for no task', (head, role) => {
  const { items } = read(`序号\t建议编号\t建议题目\t${head}`, '1\t第007号\t关于增设站点的建议\t市水利局');
  expect(items).toEqual([`1 | 关于增设站点的建议 | ${role} 市水利局 | `]);
});

it.each(['单位\t任务内容', '部门\t职责分工', '成员单位\t主要职责', '责任单位\t工作要求'])(
  'takes whoever stands beside a task for responsible, under %s',
  (heads) => {
    const { items } = read(heads, '市教育局\t开展排查\n市公安局\t加强巡逻');
    expect(items).toEqual([' | 开展排查 | responsible 市教育局 | ', ' | 加强巡逻 | responsible 市公安局 | ']);
  },
);

it.each(['部门\t工作任务\t得分', '任务内容\t单位\t数量', '单位\t项目\t金额'])(
  'takes nobody for responsible where a table counts: %s',
  (heads) => {
    expect(read(heads, '市教育局\t巡查\t90', '市公安局\t巡查\t80').items).toEqual([]);
  },
);

it('reads a remark that says who helps, or by when', () => {
  const { items } = read(
    '单位\t任务内容\t备注',
    '市教育局\t新建校舍\t市财政局、市住建局配合',
    '市教育局\t培训教师\t2025年11月底前',
    '市民政局\t建设食堂\t视情况配合推进',
  );
  expect(items).toEqual([
    ' | 新建校舍 | responsible 市教育局, cooperating 市财政局, cooperating 市住建局 | ',
    ' | 培训教师 | responsible 市教育局 | 2025-11-30',
    ' | 建设食堂 | responsible 市民政局 | ',
  ]);
});

it('reads a table under a caption of its own', () => {
  const caption = '任务分工表\t任务分工表';
  expect(read(caption, '任务\t责任单位', '开展巡查\t市水利局').items).toEqual([
    ' | 开展巡查 | responsible 市水利局 | ',
  ]);
});

const matrix = ['任务\t市水利局\t市应急局\t时限', '开展巡查\t●\t▲\t2025年8月底', '组织演练\t\t●\t2025年9月底'];

it('reads a matrix whose marks a note explains', () => {
  const { items, codes } = read(...matrix, '注：●为牵头单位，▲为配合单位。');
  expect(items).toEqual([
    ' | 开展巡查 | lead 市水利局, cooperating 市应急局 | 2025-08-31',
    ' | 组织演练 | lead 市应急局 | 2025-09-30',
  ]);
  expect(codes).not.toContain('tables.units-unread');
});

it('asks about a matrix whose marks nothing explains', () => {
  const { items, codes } = read(...matrix);
  expect(items).toEqual([]);
  expect(codes).toContain('tables.units-unread');
});

it('asks about units in a table at the end of a page, which is no page furniture', () => {
  const { codes } = read('点位\t归口', '东湖\t市水利局', '西湖\t市应急局');
  expect(codes).toContain('tables.units-unread');
  expect(codes).not.toContain('clean.furniture');
});

it('leaves the overseers of a column in the text, and says so', () => {
  const { items, codes } = read('任务\t责任单位\t督办单位', '开展巡查\t市水利局\t市政府督查室');
  expect(items).toEqual([' | 开展巡查 | responsible 市水利局 | ']);
  expect(codes).toContain('parties.overseer');
});
