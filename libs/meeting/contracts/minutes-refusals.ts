import type { RefusalCatalogue } from '#kernel';

/** Why an act on minutes, or the number of a document, is refused. */
export const minutesRefusals = {
  'minutes.none': {
    kind: 'not-found',
    zh: '这次会议（{meetingId}）还没有纪要。',
    en: 'Meeting {meetingId} has no minutes yet.',
  },
  'minutes.version-skipped': {
    kind: 'conflict',
    zh: '下一稿应为第 {next} 稿，不是第 {version} 稿，请刷新后再办。',
    en: 'The next draft is version {next}, not {version}: reload and try again.',
  },
  'minutes.other-version': {
    kind: 'conflict',
    zh: '现行纪要为第 {present} 稿，不是第 {version} 稿，请刷新后再办。',
    en: 'The minutes are at version {present}, not {version}: reload and look at the present one.',
  },
  'minutes.not-present': {
    kind: 'forbidden',
    zh: '该单位（{unitId}）未出席会议，也没有人代会，不参加会签。',
    en: 'Unit {unitId} neither came as a member nor sent somebody, and does not countersign.',
  },
  'minutes.nobody-present': {
    kind: 'conflict',
    zh: '没有任何成员单位出席或由人代会，无人可以会签；请先登记出席情况。',
    en: 'No member came or sent somebody, so nobody could countersign: record first who was there.',
  },
  'minutes.countersignatures-missing': {
    kind: 'conflict',
    zh: '还有 {missing} 个到会单位未会签（{unitIds}），不能签发。',
    en: '{missing} members that came, or sent somebody, have not countersigned yet: {unitIds}.',
  },
  'minutes.not-the-chair': {
    kind: 'forbidden',
    zh: '纪要由会议主持人签发。',
    en: 'Minutes are signed by whoever chaired the meeting.',
  },
  'minutes.issued-before-meeting': {
    kind: 'invalid',
    zh: '印发日期（{issuedOn}）早于会议日期（{heldOn}）。',
    en: 'Minutes are issued after the meeting: {issuedOn} is before {heldOn}.',
  },
  'minutes.issued-before-signature': {
    kind: 'invalid',
    zh: '印发日期（{issuedOn}）早于签发日期（{signedOn}）。',
    en: 'Minutes are issued after their signature: {issuedOn} is before {signedOn}.',
  },
  'minutes.issued-otherwise': {
    kind: 'conflict',
    zh: '该文件已于 {issuedOn} 印发，印发日期不能再改。',
    en: 'The document was issued on {issuedOn} already: its day no longer changes.',
  },
  'minutes.already-countersigned': {
    kind: 'conflict',
    zh: '该单位（{unitId}）已按另外的意见会签本稿。',
    en: 'Unit {unitId} has countersigned this version already, with another remark.',
  },
  'minutes.issued-in-future': {
    kind: 'invalid',
    zh: '印发日期（{issuedOn}）还没有到。',
    en: 'The day of issue {issuedOn} has not come yet.',
  },
  'minutes.number-used': {
    kind: 'conflict',
    zh: '编号 {number} 已被使用，下一个编号为 {next}。',
    en: 'Number {number} is used already; the next one is {next}.',
  },
  'minutes.number-skipped': {
    kind: 'conflict',
    zh: '编号应连续：下一个编号为 {next}，不是 {number}。',
    en: 'Numbers have no gaps: the next one is {next}, not {number}.',
  },
  'minutes.year-closed': {
    kind: 'conflict',
    zh: '{latest} 年已有编号，{year} 年的编号已经截止。',
    en: 'A number of {latest} has been given: the year {year} is closed.',
  },
  'minutes.numbered-for-year': {
    kind: 'conflict',
    zh: '该文件已取得 {year} 年的编号，印发日期须在该年内。',
    en: 'The document has its number in {year} already: the day of issue has to lie in that year.',
  },
  'minutes.frozen': {
    kind: 'conflict',
    zh: '纪要已印发，不能再改动；如有差错，另行更正。',
    en: 'The minutes are issued and no longer change; a mistake is mended by a correction of its own.',
  },
} as const satisfies RefusalCatalogue;
