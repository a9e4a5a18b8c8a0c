import { drafted } from '../../../testing/index.ts';
import { readText } from '../read-notice.ts';

/** Items as `path | heading | role unit, … | due`, and the codes of the findings. */
const read = (...lines: readonly string[]) => {
  const draft = drafted(readText(['临溪市人民政府办公室关于印发工作要点的通知', '', ...lines].join('\n')));
  const items = draft.items.map(({ path, heading, units, due }) =>
    [
      path.join(' '),
      heading,
      units.map(({ role, canonical }) => `${role} ${canonical}`).join(', '),
      due === null ? '' : (due.on ?? due.kind),
    ].join(' | '),
  );
  return { items, codes: draft.findings.map(({ code }) => code) };
};

it('gives a whole section to the parties in the bracket of its heading, and says so', () => {
  const { items, codes } = read('一、强化保障（市财政局负责）', '1.安排资金。', '2.加强监管。（市审计局负责）');
  expect(items).toEqual(['一 1 | 安排资金 | responsible 市财政局 | ', '一 2 | 加强监管 | responsible 市审计局 | ']);
  expect(codes).toContain('parties.inherited');
});

it('gives the points under a heading of two clauses to the parties in its bracket', () => {
  const { items } = read(
    '一、任务',
    '（一）摸清底数，分类施策【牵头单位：市财政局】',
    '1.开展调查。逐户核查。',
    '2.建立台账。',
  );
  expect(items).toEqual(['一 （一） 1 | 开展调查 | lead 市财政局 | ', '一 （一） 2 | 建立台账 | lead 市财政局 | ']);
});

it('gives each point under a heading its own deadline, and the parties of the bracket behind it', () => {
  const { items } = read(
    '一、重点任务',
    '（一）改造管网。（市财政局牵头）',
    '1.编制规划，2026年6月底前完成报批。',
    '2.修缮12处，2027年10月底前完成。',
  );
  expect(items.map((item) => item.replace(/ \| .* \| lead/u, ' | lead'))).toEqual([
    '一 （一） 1 | lead 市财政局 | 2026-06-30',
    '一 （一） 2 | lead 市财政局 | 2027-10-31',
  ]);
});

it.each([
  ['above its paragraphs', ['一、监督检查', '以下任务由市应急局牵头，市水利局配合。', '（一）抽检。', '（二）巡查。']],
  ['below them', ['一、监督检查', '（一）抽检。', '（二）巡查。', '以上任务由市应急局牵头，市水利局配合。']],
])('gives a whole section to the parties of a sentence %s', (_, lines) => {
  const units = 'lead 市应急管理局, cooperating 市水利局';
  expect(read(...lines).items).toEqual([`一 （一） | 抽检 | ${units} | `, `一 （二） | 巡查 | ${units} | `]);
});

it('reads paragraphs and lines that begin with whom they charge', () => {
  const { items } = read(
    '第一条 市应急管理局负责监督检查，于2026年6月30日前完成。',
    '第二条 市水利局、财政局按照职责分工，负责保障。',
    '第三条 部门职责',
    '市教育局：负责校园。',
    '市卫健委。牵头做好救治。',
    '市教育局负责人介绍情况。',
  );
  expect(items).toEqual([
    '第一条 | 市应急管理局负责监督检查，于2026年6月30日前完成 | responsible 市应急管理局 | 2026-06-30',
    '第二条 | 市水利局、财政局按照职责分工，负责保障 | responsible 市水利局, responsible 市财政局 | ',
    '第三条 | 市教育局 | responsible 市教育局 | ',
    '第三条 | 市卫健委 | lead 市卫生健康委员会 | ',
  ]);
});

it('makes every row of a table an item, its units by column', () => {
  const { items } = read(
    '一、任务分解',
    '序号\t重点任务\t具体措施\t牵头单位\t责任单位\t完成时限',
    '1\t扩大供给\t新建公园6处\t市城管局\t自然资源局、各街道\t2026年10月底',
    '2\t扩大供给\t改造小区12个\t市住建局\t无\t长期坚持',
    '二、保障',
  );
  expect(items).toEqual([
    '一 1 | 新建公园6处 | lead 市城市管理局, responsible 市自然资源局, local 各街道 | 2026-10-31',
    '一 2 | 改造小区12个 | lead 市住房和城乡建设局 | long-term',
  ]);
});

it('takes a row that says one thing in all its cells for a title', () => {
  const { items } = read(
    '工作任务\t责任单位',
    '（一）增加供给\t（一）增加供给',
    '新建公园\t市城管局',
    '（二）改善管理\t（二）改善管理',
    '开展巡查\t市应急局',
  );
  expect(items).toEqual([
    '（一） | 新建公园 | responsible 市城市管理局 | ',
    '（二） | 开展巡查 | responsible 市应急管理局 | ',
  ]);
});

it.each(['任务分工', '责任分工', '责任主体', '市级责任部门', '部门分工', '牵头及配合单位'])(
  'reads the verbs in a column headed by %s, titles between its rows, and a column of times by any of its names',
  (head) => {
    const { items } = read(
      `序号\t重点任务\t工作内容\t${head}\t时间安排`,
      '一、摸清家底',
      '1\t开展调查\t登记造册\t市水利局牵头，市财政局参加，市教育局\t2026年6月底前',
      '二、加强管理',
      '2\t开展巡查\t逐月巡查\t市应急局、市气象局按职责分工负责\t长期坚持',
    );
    expect(items).toEqual([
      '一 1 | 开展调查 | lead 市水利局, cooperating 市财政局, responsible 市教育局 | 2026-06-30',
      '二 2 | 开展巡查 | responsible 市应急管理局, responsible 市气象局 | long-term',
    ]);
  },
);

it.each([
  ['牵头', 'lead'],
  ['主要牵头单位', 'lead'],
  ['县直责任单位', 'responsible'],
  ['整改责任单位（责任人）', 'responsible'],
  ['参与', 'cooperating'],
])('gives the units under %s the role %s', (head, role) => {
  const { items } = read(`具体举措\t${head}\t时间节点`, '开展巡查\t市应急局\t2026年6月底前');
  expect(items).toEqual([` | 开展巡查 | ${role} 市应急管理局 | 2026-06-30`]);
});

it('does not take a menu, nor a table without parties, for items', () => {
  expect(read('首页\t政务公开\t办事服务', '年份\t项目\t金额', '2025\t公园\t300').items).toEqual([]);
});

it('says nothing of numbers that run on through their headings', () => {
  const { codes } = read(
    '一、甲',
    '1.做。（市财政局负责）',
    '二、乙',
    '2.做。（市财政局负责）',
    '4.做。（市财政局负责）',
  );
  expect(codes.filter((code) => code.startsWith('numbering'))).toEqual(['numbering.gap']);
});

it('asks about a table whose columns were lost, and not about a sentence that names the words of one', () => {
  const { items, codes } = read('序号  重点任务  牵头单位  责任单位', '1 清理占道 市城管局 市公安局');
  expect(codes).toContain('tables.without-columns');
  expect(items).toEqual([]);
  expect(read('各牵头单位 要 明确任务，责任单位 要 配合。').codes).not.toContain('tables.without-columns');
});

it('takes what the members of a standing body answer for for no task, and says so', () => {
  const duties = ['（1）市教育局负责校园。', '（2）市水利局负责河道。'];
  const { items, codes } = read(
    '一、应急保障',
    '1.1 防汛指挥部成员单位职责',
    ...duties,
    '二、巡查',
    '由市应急局负责。',
  );
  expect(items).toEqual(['二 | 巡查 | responsible 市应急管理局 | ']);
  expect(codes).toContain('items.of-body');
  const settled = read('一、明确防汛指挥部成员单位职责', ...duties);
  expect(settled.items).toHaveLength(2);
  expect(settled.codes).not.toContain('items.of-body');
});

it('asks about units in a column of no role, and not about overseers or a list of people', () => {
  const rows = (head: string): readonly string[] => [
    `任务\t责任单位\t${head}`,
    '甲\t市水利局\t市应急局',
    '乙\t市民政局\t市公安局',
  ];
  expect(read(...rows('支撑力量')).codes).toContain('tables.units-unread');
  expect(read(...rows('督导单位')).codes).not.toContain('tables.units-unread');
  expect(read('单位\t电话', '市水利局\t1234567', '市民政局\t1234568').codes).not.toContain('tables.units-unread');
});

it('takes whom to ask for no task', () => {
  expect(read('一、巡查（市水利局负责）', '二、联系方式', '市应急局：0000-1234567').items).toEqual([
    '一 | 巡查 | responsible 市水利局 | ',
  ]);
});

it('reads labels that a layout without colons left on lines above their names', () => {
  const { items } = read('1.甲。', '牵头单位', '市教育局', '配合单位', '市财政局', '2.乙。（市水利局负责）');
  expect(items[0]).toBe('1 | 甲 | lead 市教育局, cooperating 市财政局 | ');
});

it.each([
  ['甲，责任单位定为市教育局。', true],
  ['甲（详见市教育局，文号另告）后办理。', true],
  ['甲（见青岭镇）。', false],
  ['主管部门要加强监管，责任单位要落实。', false],
])('asks about parties of %s that no form of a label has read: %s', (text, asked) => {
  const { codes } = read('1.乙。（市水利局负责）', `2.${text}`);
  expect(codes.includes('parties.unread')).toBe(asked);
});

it('keeps the units of a heading beside those whom its sentences name', () => {
  const { items } = read(
    '一、市住建局',
    '负责工地安全，会同市应急局开展检查。',
    '二、市教育局',
    '指导学校，协同市卫健委做好防疫。',
  );
  expect(items[0]).toContain('responsible 市住房和城乡建设局, cooperating 市应急管理局');
  expect(items[1]).toContain('responsible 市教育局');
  expect(items.join()).not.toContain('协同市');
});

it('gives no day of a closing paragraph to the last item', () => {
  const { items, codes } = read(
    '一、排查。（牵头单位：市住建局；完成时限：2026年9月底前）',
    '二、落实经费。（牵头单位：市财政局）',
    '请各单位于2026年6月20日前将联络员名单报市住建局。',
  );
  expect(items[1]).toBe('二 | 落实经费 | lead 市财政局 | ');
  expect(codes).toContain('items.unnumbered');
});

it('asks about paragraphs without a number that charge a unit', () => {
  const { items, codes } = read(
    '1.改造校舍。（市住建局负责）',
    '市教育局牵头做好考务组织，6月5日前完成考场布置。',
    '市公安局负责安全保卫。',
  );
  expect(items).toEqual(['1 | 改造校舍 | responsible 市住房和城乡建设局 | ']);
  expect(codes.filter((code) => code === 'items.unnumbered')).toHaveLength(2);
});

it('takes what a law says offices are there for for no task, and says so; a day set in it is one', () => {
  const { items, findings } = drafted(
    readText(
      '临溪市养老服务条例\n第一条 市民政局负责养老服务管理工作。\n第二条 市财政局负责经费。\n第三条 市水利局负责排查，2026年6月底前完成。',
    ),
  );
  expect(items.map(({ path }) => path)).toEqual([['第三条']]);
  expect(findings.filter(({ code }) => code === 'notice.kind-assigns-nothing')).toHaveLength(1);
});
