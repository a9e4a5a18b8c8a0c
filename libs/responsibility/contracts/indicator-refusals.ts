import type { RefusalCatalogue } from '#kernel';

/** Why indicators, or values of them, are not taken. */
export const indicatorRefusals = {
  'item.indicator-without-target': {
    kind: 'invalid',
    zh: '指标“{name}”既没有目标值，也没有分配到单位的数。',
    en: 'Indicator “{name}” has neither a target nor quotas of units.',
  },
  'report.indicator-unknown': {
    kind: 'invalid',
    zh: '该事项没有“{name}”这一指标，不能填报其数值。',
    en: 'The item has no indicator “{name}”: its values cannot be reported here.',
  },
} as const satisfies RefusalCatalogue;
