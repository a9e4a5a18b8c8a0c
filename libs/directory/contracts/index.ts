export { type Asks, bodyOf, namesOf } from './asking.ts';
export type { BodyDocument, GroupEntry, MemberDutyEntry, OfficeEntry, RuleEntry } from './body-document.ts';
export { type BodyEvent, type BodyRuleKind, bodyEvents, bodyRuleKinds } from './body-events.ts';
export { type BodyRefusal, bodyRefusals } from './body-refusals.ts';
export { fullName } from './full-name.ts';
export {
  AllBodies,
  AllUnits,
  BodyById,
  FindUnitsByName,
  type NamesOfUnits,
  type SaidWithin,
  UnfitUnit,
  UnitById,
  UnitNames,
  type UnitsByName,
} from './queries.ts';
export { reportDays } from './report-days.ts';
export {
  deciders,
  LONGEST_LIMIT,
  lightsOfBehind,
  MOST_POINTS,
  minutesNumberings,
  presetRules,
  type RulePreset,
  type RulesVersion,
  reportRhythms,
  rulePresets,
  rulesOn,
  type ScoreReason,
  type SupervisionRules,
} from './supervision-rules.ts';
export type { Alias, UnitDocument } from './unit-document.ts';
export { type UnitEvent, type UnitKind, unitEvents, unitKinds } from './unit-events.ts';
export { type UnitRefusal, unitRefusals } from './unit-refusals.ts';
export { officeAfter, withSuccessor } from './with-successor.ts';
