import type { Role } from '../draft.ts';
import { roleLabels } from '../words/labels.ts';

/** What a column holds, by the words at its head. */
export type Column = 'number' | 'task' | 'due' | 'overseer' | 'remark' | 'person' | 'other' | Role;

const offices = '(?:单位|部门|主体|科室|处室|司局|股室|地区|县区|区县|乡镇|镇街|街道|机构|方|者)';
/** 市级牵头单位, 主体责任单位: what may stand before the word of a role. */
const which = '(?!各)\\p{Script=Han}{0,6}?';

const columns: readonly { readonly head: RegExp; readonly column: Column }[] = [
  { head: /^(?:序号|编号|项号|序)$/u, column: 'number' },
  { head: /.编号$|文号|案号/u, column: 'other' },
  { head: /^(?:备注|说明|其他要求)$/u, column: 'remark' },
  {
    head: /^(?!.*(?:单位|部门)).*(?:领导|责任人|联系人|负责人|经办人|联络员|姓名)|电话|手机|联系方式|领衔/u,
    column: 'person',
  },
  { head: /备注|进展|资金|投资|成效|成果|标志/u, column: 'other' },
  { head: /^(?:督[办导查促]|监督|考核|验收|审核).{0,4}(?:单位|部门)/u, column: 'overseer' },
  { head: /时限|时间|期限|进度|节点|日期|时序|工期|周期|年限/u, column: 'due' },
  // 牵头及配合单位: who of them leads, the head does not say.
  {
    head: /^(?:牵头|主办|主责|责任|承办|实施).{0,3}(?:及|和|与|、|\/)(?:配合|协办|会办|责任|参与|参加|协助|牵头).{0,2}(?:单位|部门|主体)$/u,
    column: 'responsible',
  },
  ...roleLabels.map(({ word, role }) => ({
    head: new RegExp(`^${which}${word.source.slice(1)}.{0,4}${offices}`, 'u'),
    column: role,
  })),
  { head: /^(?:任务|责任|职责|部门|单位|工作)?分工$|^责任落实$|^落实责任$/u, column: 'responsible' },
  { head: /^(?:牵头|主办|主责)$/u, column: 'lead' },
  { head: /^(?:配合|协办|会办|参与|参加|协助)$/u, column: 'cooperating' },
  { head: /^(?:承办|分办|独办|责任|落实|实施)$/u, column: 'responsible' },
  { head: /^(?:指导|建设|业主|项目|管护|任务承接)(?:单位|部门|业主)$/u, column: 'responsible' },
  { head: /任务|事项|内容|项目|措施|要求|工作|举措|目标|名称|问题|建议|指标|做法/u, column: 'task' },
];

const roles: ReadonlySet<Column> = new Set(roleLabels.map(({ role }) => role));
export const isRole = (column: Column): column is Role => roles.has(column);

const longestHead = 14;

/** 部门 | 职责分工: where no other column gives a role, whoever stands beside a task has it to do. */
const doers = /^(?:部门|(?:部门|单位|机构)名称|(?:成员|市直|县直|区直|有关|相关)(?:单位|部门))$/u;
const doings =
  /^(?:\p{Script=Han}{0,4}(?:任务|职责|责任)(?:内容|分工|清单|事项)?|(?:工作|主要|具体)(?:内容|事项|要求|措施|举措)|任务分解|分工)$/u;
/** What such a table is about besides says that it counts or lists people. */
const counts = /得分|分值|评分|指标|名次|排名|姓\s*名|电话|联系|职\s*务|地址|人数|金额|数量|单价/u;

/** The head of a column in a list of people, or of what was counted. */
export const isRosterOrCount = (head: string): boolean => counts.test(head);

/** The columns under such heads; `null` for what heads no table of parties. */
export const headOf = (words: readonly string[]): readonly Column[] | null => {
  if (words.some((word) => word.length > longestHead)) return null;
  const beside = whoBesideWhat(words.map((word) => word.replace(/\s/gu, '')));
  if (beside) return beside;
  const found = words.map(columnOf);
  return found.some(isRole) ? found : null;
};

const whoBesideWhat = (heads: readonly string[]): readonly Column[] | null => {
  const doing = heads.findIndex((head) => doings.test(head));
  // Behind a task 单位 may be that of its measure.
  const isDoer = (head: string, at: number): boolean => doers.test(head) || (head === '单位' && at < doing);
  const found = heads.map((head, at) => (isDoer(head, at) ? 'responsible' : at === doing ? 'task' : columnOf(head)));
  const named = heads.some(isDoer) && found.filter(isRole).length === 1;
  return doing >= 0 && named && !heads.some((head) => counts.test(head)) ? found : null;
};

export const columnOf = (words: string): Column => {
  const head = words.replace(/\s/gu, '');
  return columns.find((rule) => rule.head.test(head))?.column ?? 'other';
};
