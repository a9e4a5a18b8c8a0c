import { standardFonts, type Template } from '#word';

/** 通报: how the units did in a period. */
export const bulletinTemplate = {
  kind: 'bulletin',
  fonts: standardFonts,
  words: {
    mark: '{body}通报',
    markEnding: '联席会议通报',
    period: '（{from}至{to}）',
    organ: '{body}办公室',
    title: '关于责任事项落实情况的通报',
    opening: '现将{from}至{to}责任事项落实情况通报如下：',
    general: '总体情况',
    generalText:
      '本期共涉及{units}个单位、{duties}个单位责任，办结{completed}个，其中按时办结{onTime}个；截至{to}逾期未办结{overdue}个；本期发出督办单{slips}张。',
    byUnit: '各单位落实情况',
    overdueItems: '逾期事项',
    noneOverdue: '截至{to}，无逾期事项。',
    requirements: '下一步要求',
    requirementsText:
      '请有关单位对照逾期事项逐项查明原因，明确整改措施和完成时间，于本通报印发后5个工作日内将整改情况书面报送{organ}。其他单位要按时限要求抓紧推进，定期报送进展。',
    requirementsWithoutOverdue: '请各单位按时限要求抓紧推进，定期报送进展。',
    unit: '单位',
    duties: '责任数',
    completed: '办结',
    onTime: '按时办结',
    overdue: '逾期',
    slips: '督办单',
    total: '合计',
    number: '序号',
    item: '责任事项',
    due: '完成时限',
    daysLate: '逾期（天）',
    reason: '原因',
    reasonUnknown: '未报告',
    copies: '抄送',
    printed: '{date}印发',
  },
} as const satisfies Template;

export type BulletinTemplate = Template<keyof typeof bulletinTemplate.words>;
