import type { RefusalCatalogue } from '#kernel';

/** Why an act on a unit is refused. */
export const unitRefusals = {
  'unit.unknown': {
    kind: 'not-found',
    zh: '没有这个单位（{unitId}）。请核对编号。',
    en: 'There is no unit {unitId}. Check its id.',
  },
  'unit.already-registered': {
    kind: 'conflict',
    zh: '该编号（{unitId}）已登记为“{name}”。',
    en: 'The id {unitId} is registered already, for {name}.',
  },
  'unit.name-missing': {
    kind: 'invalid',
    zh: '请填写单位名称，不能为空。',
    en: 'The name is missing: give the full official name, or the alias that is meant.',
  },
  'unit.name-taken': {
    kind: 'conflict',
    zh: '“{name}”已是另一单位（{unitId}）的名称或别名。',
    en: '{name} is already a name of unit {unitId}.',
  },
  'unit.alias-known': {
    kind: 'conflict',
    zh: '别名“{alias}”已登记，起用日期不同（{validFrom}）。',
    en: 'The alias {alias} is known already, with another first day ({validFrom}).',
  },
  'unit.ended': {
    kind: 'conflict',
    zh: '该单位（{unitId}）已撤并，其职责由 {successorId} 承接。',
    en: 'The unit {unitId} has ended; {successorId} goes on with its tasks.',
  },
  'unit.succeeds-itself': {
    kind: 'invalid',
    zh: '单位（{unitId}）不能由它自己承接。',
    en: 'Unit {unitId} cannot succeed itself.',
  },
  'unit.reason-missing': {
    kind: 'invalid',
    zh: '请填写撤并依据，不能为空。',
    en: 'The reason is missing: say on what ground the unit ends.',
  },
} as const satisfies RefusalCatalogue;

export type UnitRefusal = keyof typeof unitRefusals;
