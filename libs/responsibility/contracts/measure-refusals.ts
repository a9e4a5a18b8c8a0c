import type { RefusalCatalogue } from '#kernel';

/** Why a plan of measures, or what is done with one, is refused. */
export const measureRefusals = {
  'measure.none': {
    kind: 'invalid',
    zh: '请至少列出一条措施。',
    en: 'A plan has at least one measure.',
  },
  'measure.twice': {
    kind: 'invalid',
    zh: '同一措施列了两次。',
    en: 'The same measure is listed twice.',
  },
  'measure.too-late': {
    kind: 'invalid',
    zh: '措施的时限 {day} 晚于该项责任的时限 {dueOn}。',
    en: 'A measure ends on {day}, after the duty is due ({dueOn}).',
  },
  'measure.unknown': {
    kind: 'not-found',
    zh: '分解计划中没有这条措施（{measureId}）。',
    en: 'There is no measure {measureId} in the plan.',
  },
} as const satisfies RefusalCatalogue;
