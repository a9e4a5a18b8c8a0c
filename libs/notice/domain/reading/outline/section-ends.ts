import { foundsBody } from '../words/body-words.ts';
import { timeLabel } from '../words/labels.ts';
import { firstLeads } from '../words/lead-rule.ts';
import { titleEnding } from '../words/title-endings.ts';

export interface SectionEnd {
  readonly name: string;
  readonly fits: (line: string) => boolean;
  readonly example: string;
}

/** Unnumbered lines after which text no longer belongs to the numbered paragraph above it. */
export const sectionEnds: readonly SectionEnd[] = [
  {
    name: 'annex',
    fits: (line) => /^附\s*件(?:\s*\d+)?\s*(?:[：:].*)?$/u.test(line) || /^附\s*[：:]/u.test(line),
    example: '附件1',
  },
  {
    name: 'date of signature',
    fits: (line) => /^[\d二〇○零一三四五六七八九]{4}年.{1,3}月.{1,3}日$/u.test(line),
    example: '2025年3月14日',
  },
  {
    name: 'signature',
    fits: (line) => /^(?:\p{Script=Han}{2,20}(?:人民政府|办公室|督查室|委员会|分?局|厅|委|部)(?:\s+|$))+$/u.test(line),
    example: '临溪市人民政府办公室',
  },
  {
    name: 'imprint',
    fits: (line) => /^抄送\s*[：:]|^（此件.*）$|^（?本件|日印发$/u.test(line),
    example: '抄送：市委办公室',
  },
  {
    name: 'title of an annex',
    fits: (line) => line.length <= 60 && !/[，。；：]/u.test(line) && titleEnding.test(line),
    example: '老年助餐服务行动方案',
  },
  {
    name: 'rule for all items',
    fits: (line) => /^(?:以上|上述|各项)/u.test(line) && firstLeads.test(line),
    example: '以上任务，列第一位的为牵头单位',
  },
  {
    name: 'coming into force',
    fits: (line) => /^本(?:通知|办法|措施|方案|意见|规定|细则|计划)自.{1,20}起(?:施行|执行|实施)/u.test(line),
    example: '本通知自印发之日起施行。',
  },
  {
    name: 'attendance',
    fits: (line) => /^(?:出席|请假|列席|主持|记录)(?:人员)?\s*：/u.test(line),
    example: '出席：王某某',
  },
  { name: 'founding of a body', fits: foundsBody, example: '为统筹防汛，决定建立临溪市防汛工作联席会议制度。' },
];

export const endsSection = (line: string): boolean => sectionEnds.some((rule) => rule.fits(line));

const toEverybody =
  /^各(?:地区?|级|有关|相关|部门|单位|牵头|责任|成员|配合|[省市州县区乡镇])[^，。；：]{0,24}(?:[，、][^，。；：]{0,24}){0,3}(?:要|应|须|请)/u;

/** What is said, in a paragraph without a number, of all items above it or to everybody. It is no part of the last item. */
export const closings: readonly SectionEnd[] = [
  {
    name: 'clause for all',
    fits: (line) => /^（?(?:以上|上述|本部分|本章|本节)[^，。；]{0,12}(?:，)?(?:均|统一|分别)?由/u.test(line),
    example: '以上任务均由市水利局负责。',
  },
  {
    name: 'request to everybody',
    fits: (line) => toEverybody.test(line),
    example: '各责任单位请于2026年11月30日前将总结报市水利局。',
  },
  {
    name: 'charge of the whole',
    fits: (line) =>
      /^\p{Script=Han}{2,16}[部委局厅办]要(?:加强|切实|充分)[^。]{0,12}(?:统筹|协调|调度|督促)[^。]*。?[^。]*。?$/u.test(
        line,
      ),
    example: '市水利局要加强统筹协调，及时调度。',
  },
  {
    name: 'request to whoever answers',
    fits: (line) =>
      /^请(?:各|你们?|有关|相关)[^，。；：]{0,16}(?:单位|部门|地区?|政府|办事处|乡镇|街道|委|局)/u.test(line),
    example: '请各单位于2026年6月20日前报送名单。',
  },
  {
    name: 'end of what was before',
    fits: (line) => /^原[^，。；：]{4,40}(?:同时|同步|不再)?(?:撤销|废止|取消)/u.test(line),
    example: '原市耕地保护领导小组同时撤销。',
  },
  {
    name: 'words of a meeting',
    fits: (line) => /^会议(?:要求|强调|指出)，/u.test(line),
    example: '会议要求，各级各部门要抓好落实。',
  },
  { name: 'remark', fits: (line) => /^(?:备注|注)\s*：/u.test(line), example: '备注：排名不分先后' },
  {
    name: 'contact in a bracket',
    fits: (line) => /（(?:联系人|联系电话|联系方式|咨询电话)\s*：[^（）]*）[。；]?$/u.test(line),
    example: '工作总结请于2026年11月30日前报市水利局（联系人：王某某，电话：12345678）。',
  },
  { name: 'contact', fits: (line) => /^(?:联系人|联系电话|咨询电话)\s*：/u.test(line), example: '联系人：王某某' },
  {
    name: 'end of a letter',
    fits: (line) => /^(?:以上|上述)事项，请|^(?:专此|特此|此致)/u.test(line),
    example: '特此函复。',
  },
  { name: 'box', fits: (line) => /^专栏\s*[\d一二三四五六七八九十]+/u.test(line), example: '专栏1 重点工程' },
];

/**
 * `before`: the line above it. 联系人： behind 责任单位： is one more line of the item; behind the bracket of its parties only labels,
 * brackets, rows of tables and what a page width has cut are, unless that bracket stands in a heading.
 */
export const closesItem = (line: string, before = ''): boolean =>
  (endsMatter.test(before) && demandsOfAll.test(line)) ||
  (saysAllBeforeParties.test(before) &&
    endsInParties.test(before) &&
    /[。）]$/u.test(line) &&
    !goesOn.test(line) &&
    !endsInParties.test(line)) ||
  closings.some(({ name, fits }) => fits(line) && !(name === 'contact' && labelledLine.test(before)));

/** 工作要求：各牵头单位要…, below the last label or bracket of an item: of all items. */
const endsMatter = new RegExp(`[）〕】]。?$|^(?:责任|牵头|配合)\\p{Script=Han}{0,4}：|^${timeLabel.source}`, 'u');
const demandsOfAll = /^\p{Script=Han}{0,4}要求\s*：\s*(?:请?各(?:牵头|责任|成员|有关|相关|级)*(?:单位|部门)|请?各地)/u;

/** A heading with its parties in a bracket has its text behind it. */
const saysAllBeforeParties = /。\s*[（〔【[]/u;
const endsInParties =
  /[（〔【[][^（）〔〕【】[\]]*(?:(?:责任|牵头|配合|承办|主办)(?:单位|部门)?：|(?:负责|牵头|配合)(?=[，；）〕】\]])|[完办]成时限：)[^（〔【[]*[）〕】\]]。?$/u;
/** Nor does a heading that has lost its number close what it stands under. */
const goesOn = /^[^，。；]{2,12}：|^[（〔【[]|\t|^[^，。；]+$/u;

const labelledLine = /^(?:责任|牵头|配合|包保|分管|落实|承办|主办|协办)\p{Script=Han}{1,6}：/u;
