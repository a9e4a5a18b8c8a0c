import { foundsBody } from '../words/body-words.ts';
import { titleEnding } from '../words/document-kinds.ts';
import { firstLeads } from '../words/lead-rule.ts';

interface SectionEnd {
  readonly name: string;
  readonly fits: (line: string) => boolean;
}

/** Unnumbered lines after which text no longer belongs to the numbered paragraph above it. */
const sectionEnds: readonly SectionEnd[] = [
  { name: 'annex', fits: (line) => /^附\s*件(?:\s*\d+)?\s*(?:[：:].*)?$/u.test(line) || /^附\s*[：:]/u.test(line) },
  { name: 'date of signature', fits: (line) => /^[\d二〇○零一三四五六七八九]{4}年.{1,3}月.{1,3}日$/u.test(line) },
  {
    name: 'signature',
    fits: (line) => /^(?:\p{Script=Han}{2,20}(?:人民政府|办公室|督查室|委员会|分?局|厅|委|部)(?:\s+|$))+$/u.test(line),
  },
  { name: 'imprint', fits: (line) => /^抄送\s*[：:]|^（此件.*）$|^（?本件|日印发$/u.test(line) },
  {
    name: 'title of an annex',
    fits: (line) => line.length <= 60 && !/[，。；：]/u.test(line) && titleEnding.test(line),
  },
  { name: 'rule for all items', fits: (line) => /^(?:以上|上述|各项)/u.test(line) && firstLeads.test(line) },
  {
    name: 'coming into force',
    fits: (line) => /^本(?:通知|办法|措施|方案|意见|规定|细则|计划)自.{1,20}起(?:施行|执行|实施)/u.test(line),
  },
  { name: 'attendance', fits: (line) => /^(?:出席|请假|列席|主持|记录)(?:人员)?\s*：/u.test(line) },
  { name: 'founding of a body', fits: foundsBody },
];

export const endsSection = (line: string): boolean => sectionEnds.some((rule) => rule.fits(line));

/** What is said, in a paragraph without a number, of all items above it or to everybody. It is no part of the last item. */
const closings: readonly SectionEnd[] = [
  {
    name: 'clause for all',
    fits: (line) => /^（?(?:以上|上述|本部分|本章|本节)[^，。；]{0,12}(?:，)?(?:均|统一|分别)?由/u.test(line),
  },
  {
    name: 'request to everybody',
    fits: (line) =>
      /^(?:各(?:地区?|级|有关|相关|部门|单位|牵头|责任|成员|配合|[省市州县区乡镇])[^，。；：]{0,24}(?:[，、][^，。；：]{0,24}){0,3}(?:要|应|须))/u.test(
        line,
      ),
  },
  {
    name: 'charge of the whole',
    fits: (line) =>
      /^\p{Script=Han}{2,16}[部委局厅办]要(?:加强|切实|充分)[^。]{0,12}(?:统筹|协调|调度|督促)[^。]*。?[^。]*。?$/u.test(
        line,
      ),
  },
  {
    name: 'request to whoever answers',
    fits: (line) => /^请各(?:牵头|责任|承办|主办|成员|有关|相关|参与)(?:单位|部门)/u.test(line),
  },
  { name: 'words of a meeting', fits: (line) => /^会议(?:要求|强调|指出)，/u.test(line) },
  { name: 'remark', fits: (line) => /^(?:备注|注)\s*：/u.test(line) },
  { name: 'contact', fits: (line) => /^(?:联系人|联系电话|咨询电话)\s*：/u.test(line) },
  { name: 'end of a letter', fits: (line) => /^(?:以上|上述)事项，请|^(?:专此|特此|此致)/u.test(line) },
  { name: 'box', fits: (line) => /^专栏\s*[\d一二三四五六七八九十]+/u.test(line) },
];

export const closesItem = (line: string): boolean => closings.some((rule) => rule.fits(line));
