import { standardFonts, type Template } from '#word';

/** 纪要格式 as the standard has it; a body may word it otherwise. */
export const minutesTemplate = {
  kind: 'minutes',
  fonts: standardFonts,
  words: {
    mark: '{body}纪要',
    /** A mark that is too long for one line is parted before this. */
    markEnding: '联席会议纪要',
    draftMark: '征求意见稿',
    organ: '{body}办公室',
    title: '{meeting}纪要',
    draftNumber: '第　期（第{version}稿）',
    opening: '{date}，{post}{chair}在{place}主持召开{meeting}。现纪要如下：',
    /** As what somebody chairs. */
    convenor: '召集人',
    deputy: '副召集人',
    lead: '牵头单位',
    units: '责任单位',
    due: '完成时限',
    remark: '{unit}会签时提出：{remark}',
    remarkOn: '{unit}会签时就第{number}项提出：{remark}',
    correctionTitle: '{meeting}纪要更正',
    correctionOpening: '经会议主持人{chair}同意，{minutes}会议纪要第{number}项议定事项更正如下（更正原因：{reason}）：',
    present: '出席',
    excused: '请假',
    inAttendance: '列席',
    /** Behind the unit that somebody stands in for. */
    proxy: '（{name}代会）',
    copies: '抄送',
    printed: '{date}印发',
  },
} as const satisfies Template;

export type MinutesTemplate = Template<keyof typeof minutesTemplate.words>;
