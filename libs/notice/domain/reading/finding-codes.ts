import { ofParties } from './finding-codes-of-parties.ts';
import type { Kind } from './finding-kind.ts';

/** Every code that reading can find, how grave it is, and what it says. */
const kinds = {
  'decode.damaged': {
    severity: 'error',
    en: 'Some bytes fit no encoding; read as',
    zh: '有字节不符合任何编码，按此编码读取',
  },
  'clean.invisible': { severity: 'info', en: 'Removed an invisible character', zh: '已去除不可见字符' },
  'clean.glyphs': { severity: 'info', en: 'Removed decorative glyphs', zh: '已去除装饰符号' },
  'clean.width': {
    severity: 'info',
    en: 'Read half-width or full-width forms as the usual ones',
    zh: '已统一半角、全角符号',
  },
  'clean.blanks': {
    severity: 'info',
    en: 'Closed the blanks round the figures of dates and numbers',
    zh: '已去除日期、数字前后的空格',
  },
  'clean.furniture': { severity: 'info', en: 'Left out as page furniture', zh: '不属正文的网页内容，未读入' },
  'clean.advertising': { severity: 'info', en: 'Removed advertising that the page shows too', zh: '已去除网页广告语' },
  'clean.advertising-by-form': {
    severity: 'warning',
    en: 'Removed what reads like advertising and recurs',
    zh: '疑似反复插入的广告语，已去除',
  },
  'clean.line-break': { severity: 'info', en: 'Joined a sentence broken over two lines', zh: '已接上被换行断开的句子' },
  'clean.break-restored': {
    severity: 'info',
    en: 'Put line ends where a copy seems to have lost them',
    zh: '疑似复制时丢失换行，已补上处数',
  },
  'clean.more': { severity: 'info', en: 'More removals of the same kind up to here', zh: '至此处还有同类去除' },
  'outline.break-missing': { severity: 'info', en: 'A numbered paragraph began inside a line', zh: '编号段落未另起行' },
  'outline.heading-missing': {
    severity: 'warning',
    en: 'The heading above this numbering is missing',
    zh: '这组编号缺上级标题',
  },
  'numbering.restart': {
    severity: 'warning',
    en: 'The numbering starts again without a heading between',
    zh: '编号重新开始，其间没有标题',
  },
  'numbering.gap': { severity: 'warning', en: 'Numbers are missing before this one', zh: '编号不连续，此前有缺号' },
  'numbering.jump': { severity: 'warning', en: 'The numbering goes back', zh: '编号倒退' },
  'items.left-out': {
    severity: 'info',
    en: 'This sets nobody in particular a task, nor a day, and is no item',
    zh: '未落实到单位、也未定时限，不列为事项',
  },
  'items.unnumbered': {
    severity: 'warning',
    en: 'A paragraph without a number charges somebody or sets a day, and was read as no item',
    zh: '无编号的段落写有责任单位或时限，未列为事项',
  },
  'items.of-body': {
    severity: 'warning',
    en: 'What the members of a standing body answer for was read as no item',
    zh: '议事协调机构及其成员单位的职责，未列为事项',
  },
  ...ofParties,
  'times.several': {
    severity: 'warning',
    en: 'Several deadlines are stated; the last day counts',
    zh: '有几个时限，以最后一日为准',
  },
  'times.unread': {
    severity: 'warning',
    en: 'This reads like a deadline, and was not understood',
    zh: '疑似时限，未能读懂',
  },
  'times.recurring': {
    severity: 'info',
    en: 'How often something is to be done; no deadline was read from it',
    zh: '写有开展的频次，未列为时限',
  },
  'times.unclear': { severity: 'warning', en: 'No day follows from this deadline', zh: '时限不能确定到日' },
  'times.year-assumed': {
    severity: 'warning',
    en: 'No year is given; the year of the title or of the issue was taken',
    zh: '时限未写年份，按标题或印发年份读取',
  },
  'targets.unread': {
    severity: 'warning',
    en: 'This reads like a target, and was not understood',
    zh: '疑似指标，未能读懂',
  },
  'head.title-missing': {
    severity: 'warning',
    en: 'No title was found; the first line stands for it',
    zh: '未见标题，以首行代替',
  },
  'head.title-cited': {
    severity: 'info',
    en: 'The title is taken from the sentence that issues the document',
    zh: '标题取自印发该文件的句子',
  },
  'head.number-missing': { severity: 'info', en: 'No document number of its own was found', zh: '未见文号' },
  'head.issuer-missing': { severity: 'warning', en: 'No issuer was found', zh: '未见发文机关' },
  'head.issuer-from-page': {
    severity: 'info',
    en: 'The issuer is taken from the title of the web page',
    zh: '发文机关取自网页标题',
  },
  'head.date-missing': { severity: 'warning', en: 'No date of issue was found', zh: '未见成文日期' },
  'body.part-missing': {
    severity: 'warning',
    en: 'The joint body is announced without this part',
    zh: '所设联席会议缺少这一部分',
  },
  'body.several-convenors': {
    severity: 'warning',
    en: 'Several persons are named convenor; the first was taken, the others as deputies',
    zh: '列有多名召集人，以第一位为召集人，其余列为副召集人',
  },
  'body.in-passing': {
    severity: 'info',
    en: 'A measure sets up a body here and names no members; it was not read as one',
    zh: '措施中提到设立的机构，未列成员，未作为联席会议读取',
  },
  'body.unread': {
    severity: 'warning',
    en: 'This belongs to the joint body, and was not understood',
    zh: '属于联席会议的内容，未能读懂',
  },
  'body.heading-missing': {
    severity: 'warning',
    en: 'The heading above this part of the joint body is missing',
    zh: '联席会议这一部分缺标题',
  },
  'body.duty-of-stranger': {
    severity: 'warning',
    en: 'A duty is given to a unit that is not in the list of members',
    zh: '所列职责的单位不在成员名单中',
  },
  'body.member-without-duty': {
    severity: 'info',
    en: 'The notice prints no duty of this member',
    zh: '文件未列该成员单位的职责',
  },
  'persons.omitted': {
    severity: 'info',
    en: 'A person, or how one is reached, is named here, and is left out of the ledger',
    zh: '此处写有个人姓名或联系方式，不记入台账',
  },
  'notice.kind-assigns-nothing': {
    severity: 'warning',
    en: 'Parties are named in it, and a document of this kind assigns nothing',
    zh: '文中列有责任单位，但这类文件不分派任务',
  },
  'notice.no-items': {
    severity: 'warning',
    en: 'The notice assigns no responsibilities',
    zh: '文件没有落实到单位的责任事项',
  },
} as const satisfies Record<string, Kind>;

export type FindingCode = keyof typeof kinds;

export const findingKinds: Readonly<Record<FindingCode, Kind>> = kinds;
