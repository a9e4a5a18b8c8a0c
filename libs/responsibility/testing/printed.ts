import {
  type BulletinContent,
  bulletinDocument,
  type SituationContent,
  type SituationRow,
  type SlipContent,
  slipDocument,
} from '../word/index.ts';

/** Documents as an office would send them, of a town of our own making. */

const bodyName = '临江市养老服务工作联席会议';

export const slip: SlipContent = {
  bodyName,
  number: '督〔2026〕3号',
  level: 'orange',
  unit: '市民政局',
  role: '牵头单位',
  item: { number: '二（一）1', heading: '编制助餐点布局规划', text: '编制全市助餐点布局图，明确“十五分钟”服务半径。' },
  due: '2026年3月6日',
  requirement: '请于限期内完成布局规划编制。\n请同时报送规划文本、图件和征求意见情况。',
  deadline: '2026年3月20日',
  issuedOn: '2026年3月9日',
  signedBy: '周明远',
  slipId: '6c1f2f3e-2f6d-5a2b-9b1e-8a7d6c5b4a32',
  itemId: 'a1b2c3.001',
  logPosition: 1234,
  madeOn: '2026-03-09',
};

export const bulletin: BulletinContent = {
  bodyName,
  from: '2026年1月1日',
  to: '2026年3月31日',
  date: '2026年4月2日',
  units: [
    { unit: '市民政局', duties: 12, completed: 4, onTime: 3, overdue: 1, slips: 2 },
    { unit: '市财政局', duties: 6, completed: 6, onTime: 6, overdue: 0, slips: 0 },
    { unit: '市住房和城乡建设局', duties: 9, completed: 1, onTime: 0, overdue: 2, slips: 1 },
  ],
  overdue: [
    {
      item: '二（一）1　编制助餐点布局规划',
      unit: '市民政局',
      due: '2026年3月6日',
      daysLate: 25,
      reason: '城东片区选址与消防通道冲突。',
    },
    {
      item: '二（一）2　规范居家适老化改造',
      unit: '市住房和城乡建设局',
      due: '2026年3月20日',
      daysLate: 11,
      reason: null,
    },
  ],
  copiesTo: ['市民政局', '市财政局', '市住房和城乡建设局'],
  bodyId: 'b1',
  logPosition: 1234,
  madeOn: '2026-04-02',
};

const lit: readonly Pick<SituationRow, 'light' | 'meaning'>[] = [
  { light: 'green', meaning: '正常推进' },
  { light: 'yellow', meaning: '临近到期' },
  { light: 'red', meaning: '已逾期' },
  { light: 'red', meaning: '措施滞后' },
  { light: 'grey', meaning: '已办结' },
  { light: 'blue', meaning: '长期坚持' },
];

const row = (index: number): SituationRow => ({
  item: `${index + 1}　建设社区助餐点并纳入“一刻钟”便民生活圈`,
  unit: ['市民政局', '市财政局', '市住房和城乡建设局'][index % 3] ?? '',
  role: ['牵头单位', '责任单位', '配合单位'][index % 3] ?? '',
  status: '办理中',
  ...(lit[index % 6] ?? { light: 'green', meaning: '正常推进' }),
  due: '2026年6月30日',
  progress: `${index * 2}%，已完成12家助餐点的选址。`,
});

export const situation: SituationContent = {
  bodyName,
  date: '2026年3月31日',
  items: 40,
  rows: Array.from({ length: 40 }, (_, index) => row(index)),
  bodyId: 'b1',
  logPosition: 1234,
  madeOn: '2026-03-31',
};

/** A slip that asks for so many things, one a line. */
export const slipOfLength = (count: number): Promise<Uint8Array> =>
  slipDocument({ ...slip, requirement: Array.from({ length: count }, (_, at) => `办好事项${at + 1}。`).join('\n') });

/** A bulletin on so many units. */
export const bulletinOfLength = (count: number): Promise<Uint8Array> => {
  const result = { duties: 12, completed: 4, onTime: 3, overdue: 0, slips: 2 };
  const units = Array.from({ length: count }, (_, at) => ({ ...result, unit: `第${at + 1}街道办事处` }));
  return bulletinDocument({ ...bulletin, units, overdue: [] });
};
