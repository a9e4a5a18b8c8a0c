export { type Decoded, decode } from './decode.ts';
export type {
  Collective,
  DraftBody,
  DraftBodyDuty,
  DraftItem,
  DraftMember,
  DraftRule,
  DraftUnit,
  Due,
  Finding,
  Indicator,
  KnownUnit,
  NoticeDraft,
  Post,
  Quota,
  Role,
  Span,
  UnreadableCode,
  UnreadableNotice,
} from './draft.ts';
export { type FindingCode, findingKinds } from './finding-codes.ts';
export type { Severity } from './finding-kind.ts';
export { placeOfDraft } from './head/place.ts';
export { quotedWithoutPersons } from './persons/person-cells.ts';
export { withoutPersons } from './persons/person-marks.ts';
export { isCollectiveOfDepartments, isLocalCollective } from './places/collective-names.ts';
export { readDecoded, readNotice, readText } from './read-notice.ts';
export { readerVersion } from './reader-version.ts';
