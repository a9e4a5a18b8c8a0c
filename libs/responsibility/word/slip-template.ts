import { standardFonts, type Template } from '#word';

/** 督办单: a numbered slip to one unit about one matter. */
export const slipTemplate = {
  kind: 'slip',
  fonts: standardFonts,
  words: {
    mark: '{body}督办单',
    markEnding: '联席会议督办单',
    numberLine: '{number}（{level}）',
    organ: '{body}办公室',
    title: '关于“{item}”的督办单',
    opening: '你单位为“{item}”的{role}，原定完成时限为{due}。现就有关事项督办如下：',
    openingWithoutDue: '你单位为“{item}”的{role}。现就有关事项督办如下：',
    matter: '督办事项',
    requirement: '督办要求',
    deadline: '办理时限',
    deadlineText: '请于{deadline}前按上述要求办理，并将办理情况书面报送{organ}。',
    signedBy: '签发人：{name}',
  },
} as const satisfies Template;

export type SlipTemplate = Template<keyof typeof slipTemplate.words>;
