import { type EnglishContent, type MinutesContent, minutesDocument } from '../word/index.ts';

/** Minutes as an office would send them, of a town of our own making. */
export const printed: MinutesContent = {
  bodyName: '临江市养老服务工作联席会议',
  numberLine: '第1期',
  organ: '临江市养老服务工作联席会议办公室',
  date: '2026年3月8日',
  title: '临江市养老服务工作联席会议第一次全体会议纪要',
  opening:
    '2026年3月5日，召集人周明远在市政府二楼会议室主持召开临江市养老服务工作联席会议第一次全体会议，听取重点事项进展情况汇报，研究部署下一阶段工作。现纪要如下：',
  resolutions: [
    {
      number: 1,
      heading: '加快社区助餐点建设',
      text: '会议指出，要坚持“政府引导、市场运作”，每个街道6月底前至少建成两家助餐点——覆盖全部老旧小区。',
      lead: '市民政局',
      units: ['市财政局', '市市场监督管理局'],
      due: '2026年6月30日',
    },
    {
      number: 2,
      heading: '规范居家适老化改造',
      text: '会议明确以下安排：\n（一）统一标准\n改造项目清单由市住房和城乡建设局牵头修订，4月底前印发各县（市、区）执行。\n（二）保障经费\n市财政局按季度拨付补助资金，资金使用情况纳入年度审计。',
      lead: '市住房和城乡建设局',
      units: ['市财政局'],
      due: null,
    },
    {
      number: 3,
      heading: '',
      text: '各成员单位每月25日前报送进展情况。',
      lead: null,
      units: ['各成员单位'],
      due: '长期坚持',
    },
  ],
  remarks: [{ unit: '市卫生健康委员会', text: '医养结合补助标准需另行商定', on: null }],
  attendance: [
    {
      label: '出席',
      people: [
        { unit: '市民政局', name: '李卫东' },
        { unit: '市财政局', name: '王秀兰' },
        { unit: '市市场监督管理局', name: '陈立' },
        { unit: '市住房和城乡建设局', name: '赵国强' },
        { unit: '市卫生健康委员会', name: '孙敏' },
      ],
    },
    { label: '请假', people: [{ unit: '市教育局', name: '何平' }] },
    { label: '列席', people: [] },
  ],
  copiesTo: ['市委办公室', '市人大常委会办公室', '市政协办公室', '各成员单位'],
  printedOn: '2026年3月8日',
  draft: false,
  meetingId: '0b6f3c52-8a1e-5f0d-9a53-2f4f1c0b7a01',
  version: 1,
  logPosition: 1234,
  madeOn: '2026-03-08',
};

/** The same meeting for readers of English. */
export const printedEnglish: EnglishContent = {
  bodyName: printed.bodyName,
  meeting: '第一次全体会议',
  number: '2',
  version: 1,
  held: '5 March 2026',
  place: '市政府二楼会议室',
  chair: '周明远',
  attendees: printed.attendance[0]?.people ?? [],
  apologies: printed.attendance[1]?.people ?? [],
  inAttendance: [],
  previous: { meeting: '成立会议', held: '5 January 2026', issued: { number: '1', date: '8 January 2026' } },
  items: printed.resolutions.map((resolution) => ({
    ...resolution,
    due: resolution.due === '2026年6月30日' ? '30 June 2026' : null,
  })),
  remarks: printed.remarks,
  next: { meeting: '第二次全体会议', date: '5 June 2026' },
  meetingId: printed.meetingId,
  logPosition: printed.logPosition,
  madeOn: printed.madeOn,
};

/** Minutes of so many resolutions of one line each. */
export const minutesOfLength = (count: number): Promise<Uint8Array> => {
  const resolutions = Array.from({ length: count }, (_, at) => ({
    ...{ number: at + 1, heading: '', text: `办好事项${at + 1}。` },
    ...{ lead: null, units: [], due: null },
  }));
  return minutesDocument({ ...printed, resolutions });
};
