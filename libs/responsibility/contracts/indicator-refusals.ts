import type { RefusalCatalogue } from '#kernel';

/** Why indicators, or values of them, are not taken. */
export const indicatorRefusals = {
  'item.indicator-without-target': {
    kind: 'invalid',
    zh: '指标“{name}”既没有目标值，也没有分配到单位的数。',
    en: 'Indicator “{name}” has neither a target nor quotas of units.',
  },
  'item.indicator-twice': {
    kind: 'invalid',
    zh: '指标“{name}”同一年份只能列一次。',
    en: 'Indicator “{name}” is stated twice for one year.',
  },
  'item.indicator-measured-otherwise': {
    kind: 'invalid',
    zh: '指标“{name}”各年份的计量单位应当一致。',
    en: 'Indicator “{name}” is measured in the same unit for every year.',
  },
  'item.indicator-by-no-year': {
    kind: 'invalid',
    zh: '指标“{name}”的年份应为四位数字，不能是“{by}”。',
    en: 'The year of indicator “{name}” has four figures: “{by}” has not.',
  },
  'item.quota-twice': {
    kind: 'invalid',
    zh: '指标“{name}”分配给“{unit}”的数只能列一次。',
    en: 'Indicator “{name}” has two quotas for “{unit}”.',
  },
  'report.indicator-unknown': {
    kind: 'invalid',
    zh: '该事项的指标中没有“{name}”，不能填报其数值。',
    en: 'The item has indicators, and “{name}” is none of them: its values cannot be reported here.',
  },
} as const satisfies RefusalCatalogue;
