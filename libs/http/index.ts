export { Answers, AnswersAct, AnswersContent, type Example } from './answers.ts';
export { Asked, found, MinPositionField, PageQuery } from './asked.ts';
export { bodyLimits, isNoticeKind, NOTICE_LIMIT, noticeLimits } from './body-limits.ts';
export { CalledBy, type CalledRequest, type Caller, Meta } from './caller.ts';
export {
  DayOnlyField,
  FlagField,
  ID,
  IdField,
  IdsField,
  ListField,
  NestedField,
  NumberField,
  OneOfField,
  OptionalField,
  TextField,
  TextListField,
  WholeNumberField,
} from './fields.ts';
export { AsOf, MomentOf, resolvedMoment, Today } from './moment.ts';
export { type Answer, OutcomeInterceptor } from './outcome.interceptor.ts';
export { everyRole, PERMISSION, type Permission, Permit, PermitAll, type Role, roles, unitRoles } from './permit.ts';
export { ProblemFilter } from './problem.filter.ts';
export { type FieldError, Problem, type ProblemCatalogue, requestRefusals } from './problem.ts';
export { AnswersWord, type NamedFile, wordFile } from './word-file.ts';
