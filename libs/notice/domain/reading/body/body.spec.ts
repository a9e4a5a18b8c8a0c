import { drafted } from '../../../testing/index.ts';
import type { NoticeDraft } from '../draft.ts';
import { readText } from '../read-notice.ts';

const read = (text: string): NoticeDraft => drafted(readText(text));

const founding = '为统筹防汛，决定建立临溪市防汛工作联席会议制度。\n';

it('reads persons with their posts, and the unit from the post', () => {
  const { body } = read(
    `云溪市河长制工作领导小组\n${founding}一、主要职能。统筹防汛。\n召集人：王某某 市政府副市长\n副召集人：李某某 市政府办公室副主任\n成员：赵某某 市水利局局长\n    钱某某  市民政局副局长\n`,
  );
  expect(body).toMatchObject({
    name: '临溪市防汛工作联席会议',
    functions: '统筹防汛。',
    convenor: { person: '王某某', post: '市政府副市长' },
    deputies: [{ person: '李某某', post: '市政府办公室副主任' }],
    members: [
      { name: '市水利局', canonical: '市水利局', person: '赵某某', post: '市水利局局长' },
      { name: '市民政局', canonical: '市民政局', person: '钱某某', post: '市民政局副局长' },
    ],
  });
});

it('tells a department that no table knows from the place that it begins with, and a name behind a post', () => {
  const { body } = read(
    `${founding}一、主要职能。统筹防汛。\n联席会议由市政府副市长高峻担任召集人。\n成员：赵某某 自治区某某厅副厅长\n`,
  );
  expect(body?.convenor).toEqual({ person: '高峻', post: '市政府副市长' });
  expect(body?.members.map(({ name }) => name)).toEqual(['自治区某某厅']);
});

it('resolves members and duties to the same unit, whatever name each uses', () => {
  const { body, findings } = read(
    `${founding}一、工作规则。每半年召开一次会议，会议由召集人主持。议定事项形成纪要。\n成员：市水利局、应急局、市场监管局等部门负责同志组成。\n（一）水利局负责调度。\n（四）应急管理局负责演练。\n`,
  );
  expect(body?.members.map(({ canonical }) => canonical)).toEqual(['市水利局', '市应急管理局', '市市场监督管理局']);
  expect(body?.duties).toEqual([
    { number: '（一）', unit: '市水利局', name: '水利局', text: '水利局负责调度。' },
    { number: '（四）', unit: '市应急管理局', name: '应急管理局', text: '应急管理局负责演练。' },
  ]);
  expect(body?.rules).toEqual([
    { kind: 'meets', text: '每半年召开一次会议' },
    { kind: 'chair', text: '会议由召集人主持' },
    { kind: 'minutes', text: '议定事项形成纪要' },
  ]);
  const codes = findings.map(({ code }) => code);
  expect(codes).toContain('numbering.gap');
  expect(codes).toContain('body.heading-missing');
  expect(codes).toContain('body.member-without-duty');
});

it('founds no body where a measure only says that one shall be founded', () => {
  expect(read('一、加强领导。建立防汛工作联席会议制度。（责任单位：市水利局）\n二、加强宣传。').body).toBeNull();
});

it('reports the parts that are announced and missing', () => {
  const { findings } = read(`${founding}一、主要职能。统筹防汛。\n`);
  expect(
    findings.filter(({ code }) => code === 'body.part-missing').map(({ message }) => message.split('：').at(-1)),
  ).toEqual(['召集人', '办公室', '成员', '成员单位职责', '工作规则']);
});

it('ends with a division of tasks, which names its parties in brackets', () => {
  const { body, items } = read(
    `云溪市人民政府办公室关于建立防汛工作联席会议制度的通知\n${founding}一、工作职责\n统筹防汛。\n二、任务分工\n（一）巡查堤防。（市水利局牵头，各镇人民政府负责）\n（二）储备砂石。（市应急局负责）\n`,
  );
  expect(body?.functions).toBe('统筹防汛。');
  expect(items.map(({ heading }) => heading)).toEqual(['巡查堤防', '储备砂石']);
});

const bodyOf = (text: string) =>
  read(`云溪市人民政府办公室关于建立防汛工作联席会议制度的通知\n${founding}${text}`).body;

it.each([
  ['under a 总召集人', '总召集人：王某某 副市长\n召集人：李某 市政府副秘书长\n　　赵某某 市水利局局长\n'],
  ['under a 第一召集人', '第一召集人：王某某 副市长\n召集人：李某 市政府副秘书长\n召集人：赵某某 市水利局局长\n'],
  ['in brackets', '召集人：王某某（副市长）\n副召集人：李某（市政府副秘书长）、赵某某（市水利局局长）\n'],
  [
    'in a table',
    '职务\t姓名\t单位及职务\n召集人\t王某某\t副市长\n副召集人\t李　某\t市政府副秘书长\n副召集人\t赵某某\t市水利局局长\n',
  ],
])('reads who chairs and who stands in %s', (_, persons) => {
  expect(bodyOf(`一、组成人员\n${persons}成员：市财政局\n`)).toMatchObject({
    convenor: { person: '王某某', post: '副市长' },
    deputies: [
      { person: '李某', post: '市政府副秘书长' },
      { person: '赵某某', post: '市水利局局长' },
    ],
    members: [{ name: '市财政局' }],
  });
});

it.each([
  '成员：王某某（市财政局副局长）、李某某（溪口供电公司副总经理）',
  '成员：王某某 市财政局副局长\n　　　李某某 溪口供电公司副总经理',
  '序号\t姓名\t单位\t职务\n1\t王某某\t市财政局\t副局长\n2\t李某某\t溪口供电公司\t副总经理',
])('reads the unit of a member from the post: %s', (members) => {
  expect(bodyOf(`一、组成人员\n${members}\n`)?.members).toMatchObject([
    { name: '市财政局', person: '王某某', post: '市财政局副局长' },
    { name: '溪口供电公司', person: '李某某', post: '溪口供电公司副总经理' },
  ]);
});

it.each([
  ['市政府分管领导担任召集人，市政府副秘书长和市水利局局长担任副召集人', '市政府分管领导'],
  ['由市政府分管副市长任召集人，市政府副秘书长、市水利局局长任副召集人', '市政府分管副市长'],
  ['召集人由市委常委、副市长担任，副召集人由市政府副秘书长、市水利局局长担任', '市委常委、副市长'],
])('reads posts from a sentence, one a person: %s', (sentence, convenor) => {
  expect(bodyOf(`一、组成人员\n联席会议由市水利局、市财政局组成。${sentence}。\n`)).toMatchObject({
    convenor: { person: null, post: convenor },
    deputies: [{ post: '市政府副秘书长' }, { post: '市水利局局长' }],
  });
});

it('tells a name behind a post from the post, for persons are no posts', () => {
  const sentence = '由市长韩某民任召集人，副市长贾某、水利局局长何某强任副召集人';
  expect(bodyOf(`一、组成人员\n联席会议由市水利局、市财政局组成。${sentence}。\n`)).toMatchObject({
    convenor: { person: '韩某民', post: '市长' },
    deputies: [
      { person: '贾某', post: '副市长' },
      { person: '何某强', post: '水利局局长' },
    ],
  });
});

it('reads a committee whose members are set, and a seat that nobody has', () => {
  const { body } = read(
    [
      '石桥县人民政府关于调整石桥县残疾人工作委员会组成人员的通知',
      '决定对石桥县残疾人工作委员会（以下简称县残工委）组成人员作相应调整。名单如下：',
      '主　任：林某（副县长）',
      '副主任：温某（县残联理事长）',
      '委　员：邱某（县教育局副局长）',
      '　　　　（暂缺）（县民政局局长）',
    ].join('\n'),
  );
  expect(body).toMatchObject({
    name: '石桥县残疾人工作委员会',
    convenor: { person: '林某' },
    deputies: [{ person: '温某' }],
    members: [
      { name: '县教育局', person: '邱某' },
      { name: '县民政局', person: null, post: '县民政局局长' },
    ],
  });
  expect(read('由市卫生健康委员会，负责。\n主任：林某').body).toBeNull();
});

it('reads functions that are counted, with their numbers', () => {
  for (const heading of ['主要职责', '联席会议职责', '主要职能']) {
    expect(bodyOf(`一、${heading}\n1．统筹防汛；\n2．督促检查。\n二、成员单位\n成员：市水利局\n`)?.functions).toBe(
      '1.统筹防汛；2.督促检查。',
    );
  }
});

it('reads a joint meeting that a few sentences found, and no group that works on a measure', () => {
  const measure = (body: string) =>
    read(`一、任务\n（一）巡查。（市水利局负责）\n二、保障措施\n（一）加强领导。建立临溪市防汛工作${body}，`);
  const { body, items } = measure('联席会议，市长任召集人，办公室设在市水利局。联席会议每两个月召开一次。');
  expect(body).toMatchObject({
    name: '临溪市防汛工作联席会议',
    convenor: { person: null, post: '市长' },
    office: '市水利局',
    rules: [{ kind: 'meets' }],
  });
  expect(items).toHaveLength(1);
  const group = measure('领导小组，市长任组长，办公室设在市水利局。');
  expect([group.body, group.findings.map(({ code }) => code).includes('body.in-passing')]).toEqual([null, true]);
});

it('reads the rules about topics, consent, reports and what comes of them, and no duty as a rule', () => {
  const rules = bodyOf(
    '一、成员单位职责\n市水利局：每月报送水情。\n二、工作规则\n联席会议召开前，由办公室提前5个工作日将议题送各成员单位。议定事项须经三分之二以上成员同意。各成员单位每季度末月20日前报送进展，会后15日内书面反馈落实情况。\n',
  )?.rules;
  expect(rules?.map(({ kind }) => kind)).toEqual(['agenda', 'consent', 'reports', 'feedback']);
});

it('asks about a duty of which it does not know whose it is, and takes one of a unit that no table knows', () => {
  const { body, findings } = read(
    `${founding}成员：市水利局\n一、成员单位职责\n（一）市水利局：负责调度。\n（二）溪口供电公司：保障用电。\n（三）值班值守：做好记录。\n`,
  );
  expect(body?.duties.map(({ unit }) => unit)).toEqual(['市水利局', '溪口供电公司']);
  const codes = findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['body.unread', 'body.duty-of-stranger', 'names.unknown']));
});

it('reads persons on one line, a post behind another name, and members whose posts stand in the sentence', () => {
  const persons = (words: string) => bodyOf(`一、组成人员\n${words}\n`);
  expect(persons('成员：王　芳 市财政局副局长 卢　峰 市税务局总审计师 李某某 市民政局局长')?.members).toMatchObject([
    { name: '市财政局', person: '王芳' },
    { name: '市税务局', person: '卢峰', post: '市税务局总审计师' },
    { name: '市民政局', person: '李某某' },
  ]);
  const sentence = '组长由市长担任；成员由市财政局、市民政局等单位分管领导和各镇人民政府主要领导组成。';
  expect(persons(sentence)?.members.map(({ name }) => name)).toEqual(['市财政局', '市民政局', '各镇人民政府']);
  expect(persons('成员：周某某 市综治委专职副主任')?.members).toMatchObject([{ name: '市综治委' }]);
});

it('reads functions from the sentence that says what the body answers for', () => {
  const { body } = read(
    `一、组织\n成立临溪市防汛工作领导小组，市长任组长，市水利局、市财政局为成员单位。领导小组负责全市防汛工作，督促落实。\n`,
  );
  expect(body?.functions).toBe('领导小组负责全市防汛工作，督促落实。');
});

it('reads persons whose line ends a copy has lost, up to where the office is set up', () => {
  const body = bodyOf(
    '一、组成人员\n副组长：康　义  乡人大主席雒长春  乡宣传委员张　静  副乡长\n成员：张利军  乡司法所所长张　英  乡卫生院院长领导小组下设办公室，负责日常工作。\n',
  );
  expect(body?.deputies.map(({ person }) => person)).toEqual(['康义', '雒长春', '张静']);
  expect(body?.members.map(({ name, person }) => `${name} ${person}`)).toEqual(['乡司法所 张利军', '乡卫生院 张英']);
});

it('reads the headquarters of a plan, whose own section names its functions and whose office has members, too', () => {
  const { body } = read(
    '临溪市防汛应急预案\n一、组织机构\n（一）临溪市防汛指挥部\n总指挥：市长\n成员：市财政局、市水利局有关负责人。\n1.临溪市防汛指挥部职责\n（1）统筹防汛；\n（2）督促检查。\n2.指挥部办公室\n办公室设在市水利局，办公室成员由市民政局、市教育局有关人员组成。\n二、任务\n1.巡查。（市水利局负责）\n',
  );
  expect(body).toMatchObject({
    name: '临溪市防汛指挥部',
    functions: '（1）统筹防汛；（2）督促检查。',
    convenor: { post: '市长' },
    office: '市水利局',
    members: [{ name: '市财政局' }, { name: '市水利局' }],
  });
});
