import { chineseDay, chineseNumeral, numbered } from '#word';
import type { DutyChange, ItemChange, Progress, ResolutionProgress, Risk, UnitProgress } from '../contracts/index.ts';

/** What changed since the meeting before, in sentences that can stand in the paper of the next. */

export const resolutionInChinese = ({ number, heading, ...progress }: ResolutionProgress): string =>
  `${chineseNumeral(number)}、${heading}：${progressInChinese(progress)}`;

export const unitInChinese = ({ unit, ...progress }: UnitProgress): string => `${unit}：${progressInChinese(progress)}`;

const progressInChinese = (progress: Progress): string => {
  if (progress.duties === 0) return '没有责任。';
  const parts = [
    `责任${progress.duties}项`,
    progress.done > 0 &&
      `期间办结${progress.done}项（按时${progress.onTime}项，逾期${progress.late}项${progress.failed > 0 ? `，不合格${progress.failed}项` : ''}）`,
    progress.completed === progress.duties ? '已全部办结' : progress.open > 0 && `尚有${progress.open}项未办结`,
    progress.missing > 0 && `${progress.missing}项未报进展`,
    progress.newRisks > 0 && `${progress.newRisks}项出现新的风险`,
  ];
  return `${parts.filter((part) => part !== false).join('，')}。`;
};

export const itemInChinese = ({ number, heading, statusBefore, status, duties }: ItemChange): string => {
  const became =
    statusBefore === status ? [] : statusBefore === null && status === 'open' ? ['新立项'] : [itemStatus[status]];
  const parts = [...became, ...duties.map((duty) => `${duty.unit}${dutyInChinese(duty)}`)];
  return `${numbered(number, heading)}：${parts.join('；')}。`;
};

const itemStatus: Readonly<Record<ItemChange['status'], string>> = {
  open: '恢复办理',
  filed: '存查',
  closed: '已销号',
  suspended: '已中止',
  cancelled: '已撤销',
  split: '已拆分',
};

const dutyInChinese = ({ before, after, outcome, reports, urges, passedTo }: DutyChange): string =>
  [
    before === null && '新承担责任',
    before?.status !== after.status && statusIn(after.status, outcome, passedTo),
    before !== null && before.percent !== after.percent && `进度由${before.percent}%变为${after.percent}%`,
    before !== null && before.dueOn !== after.dueOn && `时限由${dayOr(before.dueOn)}改为${dayOr(after.dueOn)}`,
    reports > 0 && `报送进展${reports}次`,
    urges > 0 && `被催办${urges}次`,
  ]
    .filter((part) => part !== false && part !== '')
    .join('，');

const dayOr = (day: Risk['day']): string => (day === null ? '无时限' : chineseDay(day));

const statusIn = (status: string, outcome: DutyChange['outcome'], passedTo: string | null): string => {
  if (status === 'completed') return outcome === null ? '已办结' : outcomes[outcome];
  if (status === 'reassigned') return `责任改由${passedTo}承担`;
  return dutyStatus[status] ?? '';
};

const outcomes: Readonly<Record<NonNullable<DutyChange['outcome']>, string>> = {
  'on-time': '按时办结',
  late: '逾期办结',
  failed: '办结评定为不合格',
};

const dutyStatus: Readonly<Record<string, string>> = {
  assigned: '待签收',
  returned: '退回责任',
  acknowledged: '已签收',
  'in-progress': '正在办理',
  'completion-requested': '申请办结',
  suspended: '已中止',
  cancelled: '已撤销',
};

export const riskInChinese = ({ unit, heading, kind, day, said, level }: Risk): string => {
  const words: Readonly<Record<Risk['kind'], string>> = {
    overdue: `已逾期，应于${dayOr(day)}完成`,
    behind: `措施滞后，应于${dayOr(day)}完成`,
    'near-due': `临近到期，应于${dayOr(day)}完成`,
    slip: `收到${levels[level ?? ''] ?? ''}督办单（${said}），应于${dayOr(day)}前办理`,
    help: `请求协调：${ended(said)}`,
    problem: `反映问题：${ended(said)}`,
    extension: `获准延期至${dayOr(day)}`,
  };
  return `${unit}“${heading}”${words[kind]}。`;
};

const levels: Readonly<Record<string, string>> = { blue: '蓝色', orange: '橙色', red: '红色' };

/** Without the stop that it may have itself. */
const ended = (said: string | null): string => (said ?? '').replace(/[。；]$/, '');
