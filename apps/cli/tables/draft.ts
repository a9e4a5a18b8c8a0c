import type { NoticeDraft } from '#notice';
import { type UnregisteredItem, unregisteredItems } from '#notice/contracts';
import { table } from '../terminal.ts';
import { cell } from './cell.ts';

type Role = NoticeDraft['items'][number]['units'][number]['role'];
type Severity = NoticeDraft['findings'][number]['severity'];

const roles: Readonly<Record<Role, string>> = {
  lead: '牵头 lead',
  responsible: '责任 responsible',
  cooperating: '配合 cooperating',
  local: '属地 local',
};
const severities: Readonly<Record<Severity, string>> = {
  info: '提示 info',
  warning: '注意 warning',
  error: '问题 error',
};
const reasons: Readonly<Record<UnregisteredItem['reason'], string>> = {
  'no-units': '未列单位 no unit is named',
  'no-members': '未列明所含单位 no unit of the collective is named',
};

/** A draft as people look at it: its items, its body, what nobody answers for, and what is to be looked at. */
export const draftText = (file: string, draft: NoticeDraft): string =>
  [
    `${file}: ${[draft.title, draft.documentNumber ?? ''].join(' ').trim()}`,
    itemTable(draft),
    ...bodyLine(draft),
    ...unregisteredLines(draft),
    ...findingLines(draft),
  ].join('\n');

/** The items that a confirmation leaves out: none of them may vanish unsaid. */
export const unregisteredLines = ({ items, collectives }: NoticeDraft): readonly string[] => {
  const left = unregisteredItems({ items: items.map((item, at) => ({ ...item, index: at + 1 })), collectives });
  if (left.length === 0) return [];
  return [
    `${left.length} items will not be registered, for no unit answers for them · ${left.length} 个事项没有责任单位，确认后不会立项:`,
    ...left.map(
      ({ path, heading, text, reason }) => `  ${path.join(' ')} ${cell(heading || text)} (${reasons[reason]})`,
    ),
  ];
};

const itemTable = ({ items }: NoticeDraft): string =>
  table(
    ['编号 number', '标题 heading', '单位 units', '时限 due'],
    items.map(({ path, heading, units, due }) => [
      path.join(' '),
      heading,
      units.map(({ canonical, role }) => `${canonical}（${roles[role]}）`).join('、'),
      due?.text ?? '',
    ]),
  );

const bodyLine = ({ body }: NoticeDraft): readonly string[] => {
  if (!body) return [];
  const { name, members, duties, rules } = body;
  return [
    `${name}: ${members.length} members, ${duties.length} duties, ${rules.length} rules · 成员单位 ${members.length}，职责 ${duties.length}，规则 ${rules.length}`,
  ];
};

const findingLines = ({ findings }: NoticeDraft): readonly string[] => {
  const grave = findings.filter(({ severity }) => severity !== 'info');
  return [
    ...grave.map(({ severity, code, message }) => `${severities[severity]} ${code}: ${message}`),
    `${findings.length} findings, ${grave.length} of them to be looked at · 提示 ${findings.length} 条，其中 ${grave.length} 条需要核对`,
  ];
};
