import { dutiesIn, type SituationView } from './ledger.ts';

/** What the meetings of the story resolve: something new for all, a new date for what is late, a word on what goes well. */

export interface Resolution {
  readonly heading: string;
  readonly text: string;
  readonly leadUnitId: string | null;
  readonly unitIds: readonly string[];
  readonly dueOn: string | null;
  readonly itemIds: readonly string[];
  readonly createsItem: boolean;
}

type Words = Pick<Resolution, 'heading' | 'text'>;

/** Every meeting gives the members something new to do. */
export const newTasks: readonly Words[] = [
  {
    heading: '建立部门数据共享清单',
    text: '由牵头单位会同有关单位建立部门数据共享清单，明确共享内容、责任单位和更新频次，打通跨部门数据堵点。',
  },
  {
    heading: '开展年度任务中期评估',
    text: '对照年度目标任务，分两步开展中期评估。\n（一）单位自评\n各责任单位逐项对照目标任务自查，形成自评报告。\n（二）重点抽查\n联席会议办公室会同有关单位抽查，结果在下一次会议上通报。',
  },
  {
    heading: '健全问题会商机制',
    text: '对需要两个以上单位配合的问题，由首接单位牵头会商，一般问题5个工作日内答复，疑难问题提交联席会议研究。',
  },
  {
    heading: '编制下一年度工作要点',
    text: '全面总结本年度任务完成情况，梳理未完成事项，编制下一年度工作要点，报召集人审定后印发。',
  },
];

/** The resolutions of one meeting, the new task first. */
export const resolutionsFor =
  (task: Words, members: readonly string[], dueOn: string) =>
  (situation: SituationView): readonly Resolution[] => {
    const [lead = '', ...others] = members;
    const late = dutiesIn(situation).filter(({ light }) => light === 'red');
    const lateItem = late[0]?.itemId ?? '';
    const steady = situation.rows.find(({ item }) => item.itemId !== lateItem)?.item.itemId ?? lateItem;
    return [
      { ...task, leadUnitId: lead, unitIds: others.slice(0, 4), dueOn, itemIds: [], createsItem: true },
      ...(late.length === 0 ? [] : [catchUp(late, lateItem, dueOn)]),
      {
        heading: '推广先行单位经验',
        text: '及时总结先行单位的做法，在全市推广。',
        ...{ leadUnitId: lead, unitIds: others.slice(4, 7), dueOn: null, itemIds: [steady], createsItem: false },
      },
    ];
  };

const catchUp = (late: ReturnType<typeof dutiesIn>, itemId: string, dueOn: string): Resolution => ({
  heading: '限期补齐逾期任务',
  text: '对已逾期的任务，有关单位要逐项说明原因，制定补救措施，限期完成。',
  leadUnitId: null,
  unitIds: [...new Set(late.filter((duty) => duty.itemId === itemId).map(({ unitId }) => unitId))],
  dueOn,
  itemIds: [itemId],
  createsItem: false,
});
