import type { BodyId, Day, ItemId, MeetingId, UnitId } from '#kernel';
import type { DutyChange, ItemChange, MeetingSummaryFacts, Progress, Risk } from '../contracts/index.ts';
import { summaryInWords } from './index.ts';

const of = { itemId: 'i1' as ItemId, unitId: 'u1' as UnitId, unit: '市民政局' };
const none: Progress = {
  duties: 0,
  completed: 0,
  open: 0,
  done: 0,
  onTime: 0,
  late: 0,
  failed: 0,
  missing: 0,
  newRisks: 0,
};

const facts = (change: Partial<MeetingSummaryFacts>): MeetingSummaryFacts => ({
  ...{ meetingId: 'm2' as MeetingId, bodyId: 'b1' as BodyId, previous: null, after: 1, until: 2 },
  ...{ itemsAdded: 0, dutiesChanged: 0, resolutions: [], items: [], units: [], risks: [] },
  ...change,
});

const sentences = (change: Partial<MeetingSummaryFacts>) => {
  const { resolutions, items, units, risks } = summaryInWords(facts(change));
  return [...resolutions, ...items, ...units, ...risks].map(({ words }) => [words.zh, words.en]);
};

it('says how far the duties of a resolution and of a unit are', () => {
  const progress = {
    duties: 6,
    completed: 3,
    open: 3,
    done: 2,
    onTime: 1,
    late: 1,
    failed: 0,
    missing: 1,
    newRisks: 2,
  };
  const resolution = { number: 3, heading: '加快建设', itemIds: [], ...progress };
  expect(sentences({ resolutions: [resolution], units: [{ ...of, ...none, duties: 2, completed: 2 }] })).toEqual([
    [
      '三、加快建设：责任6项，期间办结2项（按时1项，逾期1项），尚有3项未办结，1项未报进展，2项出现新的风险。',
      '3. 加快建设: duties 6, completed since then 2 (on time 1, late 1), open 3, without a report 1, with new risks 2.',
    ],
    ['市民政局：责任2项，已全部办结。', '市民政局: duties 2, all completed.'],
  ]);
  expect(sentences({ units: [{ ...of, ...none, duties: 1, completed: 1, done: 1, failed: 1 }] })).toEqual([
    [
      '市民政局：责任1项，期间办结1项（按时0项，逾期0项，不合格1项），已全部办结。',
      '市民政局: duties 1, completed since then 1 (on time 0, late 0, failed 1), all completed.',
    ],
  ]);
  expect(sentences({ units: [{ ...of, ...none }] })[0]?.[0]).toBe('市民政局：没有责任。');
});

const standing = { status: 'in-progress', percent: 10, dueOn: '2026-06-30' as Day };
const change = (changed: Partial<DutyChange>): DutyChange => ({
  ...{ ...of, before: standing, after: standing, outcome: null, reports: 0, urges: 0, passedTo: null },
  ...changed,
});
const item = (changed: Partial<ItemChange>): ItemChange => ({
  ...{ itemId: of.itemId, number: '一', heading: '助餐点', statusBefore: 'open', status: 'open', duties: [] },
  ...changed,
});

it.each<[Partial<DutyChange>, string, string]>([
  [
    { after: { ...standing, status: 'completed', percent: 100 }, outcome: 'late', reports: 2 },
    '逾期办结，进度由10%变为100%，报送进展2次',
    'completed late, went from 10% to 100%, reported twice',
  ],
  [{ after: { ...standing, status: 'completed' }, outcome: 'on-time' }, '按时办结', 'completed on time'],
  [
    { after: { ...standing, status: 'completed' }, outcome: 'failed' },
    '办结评定为不合格',
    'completed, and graded as failed',
  ],
  [{ after: { ...standing, status: 'completed' } }, '已办结', 'completed'],
  [
    { after: { ...standing, dueOn: '2026-07-15' as Day }, urges: 1 },
    '时限由2026年6月30日改为2026年7月15日，被催办1次',
    'due 15 July 2026 instead of 30 June 2026, was urged once',
  ],
  [
    { before: { ...standing, dueOn: null }, urges: 0 },
    '时限由无时限改为2026年6月30日',
    'due 30 June 2026 instead of on no date',
  ],
  [
    { before: null, after: { ...standing, status: 'assigned' } },
    '新承担责任，待签收',
    'has a new duty, has to acknowledge it',
  ],
  [
    { after: { ...standing, status: 'reassigned' }, passedTo: '市财政局' },
    '责任改由市财政局承担',
    'passed the duty to 市财政局',
  ],
  [{ after: { ...standing, status: 'completion-requested' } }, '申请办结', 'requested completion'],
])('says what became of a duty: %j', (changed, zh, en) => {
  expect(sentences({ items: [item({ duties: [change(changed)] })] })).toEqual([
    [`一、助餐点：市民政局${zh}。`, `一 助餐点: 市民政局 ${en}.`],
  ]);
});

it('says that an item is new, or what became of it', () => {
  expect(sentences({ items: [item({ statusBefore: null })] })).toEqual([['一、助餐点：新立项。', '一 助餐点: new.']]);
  expect(sentences({ items: [item({ statusBefore: null, status: 'filed' }), item({ status: 'closed' })] })).toEqual([
    ['一、助餐点：存查。', '一 助餐点: now filed.'],
    ['一、助餐点：已销号。', '一 助餐点: now closed.'],
  ]);
  expect(sentences({ items: [item({ status: 'split' })] })).toEqual([
    ['一、助餐点：已拆分。', '一 助餐点: now split.'],
  ]);
});

it.each<[Partial<Risk>, string, string]>([
  [{ kind: 'overdue' }, '已逾期，应于2026年6月30日完成', 'overdue, was due 30 June 2026'],
  [{ kind: 'behind' }, '措施滞后，应于2026年6月30日完成', 'behind with a measure, which was due 30 June 2026'],
  [{ kind: 'near-due' }, '临近到期，应于2026年6月30日完成', 'near due, due 30 June 2026'],
  [
    { kind: 'slip', said: '督〔2026〕1号', level: 'orange' },
    '收到橙色督办单（督〔2026〕1号），应于2026年6月30日前办理',
    'got slip 督〔2026〕1号 (orange), to be answered by 30 June 2026',
  ],
  [{ kind: 'help', said: '请协调用地。', day: null }, '请求协调：请协调用地', 'asked for help: 请协调用地。'],
  [{ kind: 'problem', said: '经费不足', day: null }, '反映问题：经费不足', 'reported a problem: 经费不足'],
  [{ kind: 'extension' }, '获准延期至2026年6月30日', 'got more time, until 30 June 2026'],
])('says what is a new risk: %j', (risk, zh, en) => {
  const whole: Risk = {
    ...{ ...of, heading: '助餐点', kind: 'overdue', day: '2026-06-30' as Day, said: null, level: null },
    ...risk,
  };
  expect(sentences({ risks: [whole] })).toEqual([[`市民政局“助餐点”${zh}。`, `市民政局, “助餐点”: ${en}`]]);
});
