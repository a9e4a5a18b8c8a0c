import type { OutlineNode } from '../outline/outline.ts';

/**
 * What the heading of a paragraph says that it is. A `task` is an item; an `aim` only if it names parties; a `safeguard`
 * if it names parties or sets a day; a `requirement` if a bracket or label names parties, or a day is set.
 */
export type ParagraphKind = 'task' | 'safeguard' | 'requirement' | 'aim';

interface Heading {
  readonly kind: Exclude<ParagraphKind, 'task'>;
  readonly says: RegExp;
  readonly example: string;
}

/** The first that fits counts; any other heading is that of a task. */
export const headings: readonly Heading[] = [
  {
    kind: 'aim',
    says: /^(?:总体要求|指导思想|基本原则|工作原则|工作思路|总体思路|重要意义|背景)/u,
    example: '总体要求',
  },
  { kind: 'aim', says: /^(?:总则|附则|名词解释|基本情况)/u, example: '附则' },
  {
    kind: 'aim',
    says: /^本(?:通知|意见|方案|办法|规定|细则|政策|措施|计划|预案)自\p{Script=Han}{0,4}[\d\p{Script=Han}]*起/u,
    example: '本通知自2025年7月1日起施行',
  },
  { kind: 'aim', says: /^(?:目标任务|\p{Script=Han}{0,4}目标(?:任务|要求)?$)/u, example: '工作目标' },
  {
    kind: 'aim',
    says: /^(?:(?:领导|组织|指挥|办事|工作)(?:机构|体系|架构)|机构(?:设置|组成))/u,
    example: '组织机构及职责',
  },
  {
    kind: 'aim',
    says: /^(?:建立|成立|设立)?\p{Script=Han}{0,12}(?:联席会议|领导小组|工作专班|指挥部)(?:制度)?$/u,
    example: '成立防汛工作领导小组',
  },
  {
    kind: 'aim',
    says: /^(?:实施|工作|方法|推进|整治|行动)?(?:步骤|阶段|安排)$|^(?:时间|进度|工作|阶段)(?:步骤|安排|进度|计划)$/u,
    example: '实施步骤',
  },
  { kind: 'aim', says: /^\p{Script=Han}{2,8}阶段(?:（|$)/u, example: '动员部署阶段（3月）' },
  { kind: 'aim', says: /^\p{Script=Han}{0,4}(?:范围|缴费期)$/u, example: '适用范围' },
  {
    kind: 'aim',
    says: /^(?:参保|缴费|补助|补贴|资助|奖励|申报|推荐|评选|认定|适用|报名|救助|保障)(?:对象|标准|条件|名额)(?:[和与及]\p{Script=Han}{2,4})?$/u,
    example: '补贴对象和标准',
  },
  { kind: 'aim', says: /^(?:会议|培训|活动)?(?:时间|地点|议程|内容)/u, example: '会议时间' },
  { kind: 'aim', says: /^(?:工作|行动|整治|实施|检查|开展)(?:时间|期限|时段)$/u, example: '工作时间' },
  { kind: 'aim', says: /^(?:参会|参加|参训|出席|列席)(?:人员|范围|对象|单位)/u, example: '参会人员' },
  {
    kind: 'requirement',
    says: /^(?:工作|有关|相关|纪律|组织|实施)要求|^工作纪律/u,
    example: '工作要求',
  },
  { kind: 'safeguard', says: /^(?:认真)?(?:强化|加强|抓好|做好)?组织实施$/u, example: '抓好组织实施' },
  {
    kind: 'safeguard',
    says: /^(?:督[查导]|监督|检查|跟踪|绩效)?(?:考核|督查|督导)(?:问责|奖惩|评价|考核|通报)?$/u,
    example: '监督考核',
  },
  {
    kind: 'safeguard',
    says: /^(?:(?:组织|工作|强化|加强|实施|健全)?保障(?:措施|机制|条件|体系)?|组织领导|保障实施)$/u,
    example: '保障措施',
  },
];

/** The articles of a regulation state the law; a task is only what they charge a unit with. */
export const kindOf = ({ heading, marker }: Pick<OutlineNode, 'heading' | 'marker'>): ParagraphKind =>
  marker.kind === 'article' ? 'aim' : (headings.find(({ says }) => says.test(heading))?.kind ?? 'task');

const division = /(?:任务|职责|责任)分工$|(?:部门|单位)(?:工作)?职责$|工作分工$/u;

/** A heading that says that each paragraph under it is about whom it begins with: 任务分工. */
export const divides = (heading: string): boolean => division.test(heading);

/** A heading over whom to ask: 联系方式. */
export const tellsWhomToAsk = (heading: string): boolean =>
  /^(?:联系|咨询|投诉|举报|监督举报)(?:方式|人|电话|渠道)/u.test(heading);

/** The letter over what it sends: 现印发给你们，有关要求通知如下：. */
const asksOnly = /印发[^。]*。\s*(?:现将|现就)?有关要求(?:通知|明确)?如下：\s*$/u;

/** Whether what stands before the first number makes all behind it requirements to everybody. */
export const onlyAsks = (before: string): boolean => asksOnly.test(before);
