import { standardFonts, type Template } from '#word';

/** 责任落实情况表: the annex that shows every duty on a day. */
export const situationTemplate = {
  kind: 'situation',
  fonts: standardFonts,
  words: {
    annex: '附件',
    title: '{body}责任落实情况表',
    summary: '截至{date}，共{items}项、{duties}个单位责任：{lights}。',
    count: '{light}（{meaning}）{count}个',
    organ: '{body}办公室',
    number: '序号',
    item: '责任事项',
    unit: '单位',
    role: '责任',
    status: '状态',
    light: '灯色',
    due: '完成时限',
    progress: '进展',
    atLeast: '不低于{target}',
    atMost: '不超过{target}',
    byYear: '{year}年{aim}',
    longTerm: '长期坚持',
    undated: '未定',
  },
} as const satisfies Template;

export type SituationTemplate = Template<keyof typeof situationTemplate.words>;
