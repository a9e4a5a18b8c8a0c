import type { RefusalCatalogue } from '#kernel';

/** Why an item is not split, merged or resumed. */
export const changeRefusals = {
  'item.parts-too-few': {
    kind: 'invalid',
    zh: '拆分至少要有两个部分。',
    en: 'An item is split into two parts or more.',
  },
  'item.part-twice': {
    kind: 'invalid',
    zh: '同一部分（{itemId}）列了两次。',
    en: 'The part {itemId} is listed twice.',
  },
  'item.split-leaves-out': {
    kind: 'invalid',
    zh: '单位（{unitId}）的责任尚未办结，拆分时未列入任何部分。',
    en: 'Unit {unitId} has an open duty that is in no part.',
  },
  'item.split-without-duty': {
    kind: 'invalid',
    zh: '单位（{unitId}）在此事项中没有未办结的责任，不能列入拆分后的部分。',
    en: 'Unit {unitId} has no open duty here, so it cannot be in a part.',
  },
  'item.merged-into-itself': {
    kind: 'invalid',
    zh: '事项（{itemId}）不能并入它自己，请选择另一事项。',
    en: 'Item {itemId} cannot be merged into itself: choose another.',
  },
  'item.merged-into-other-body': {
    kind: 'invalid',
    zh: '事项（{itemId}）属于另一联席会议，不能并入。',
    en: 'Item {itemId} belongs to another body: merge into an item of the same one.',
  },
  'item.resumed-overdue': {
    kind: 'invalid',
    zh: '单位（{unitId}）的时限 {day} 在中止期间已过，恢复时请写明新的时限。',
    en: 'The date {day} of unit {unitId} passed while the item rested: name a new one to resume it.',
  },
  'item.merged-into-ended': {
    kind: 'conflict',
    zh: '事项（{itemId}）已不在办理，不能并入；请选择仍在办理的事项。',
    en: 'Item {itemId} does not go on itself, so nothing can be merged into it: choose one that does.',
  },
} as const satisfies RefusalCatalogue;
