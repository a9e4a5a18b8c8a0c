import type { Line } from '../lines.ts';
import { invitation } from './advertising-words.ts';

/** A kind of line that belongs to the web page and not to the notice. */
export interface FurnitureRule {
  readonly name: string;
  readonly fits: (line: Line) => boolean;
}

const short = (line: Line, most = 160): boolean => line.text.length <= most;

const reads =
  (pattern: RegExp, most?: number) =>
  (line: Line): boolean =>
    short(line, most) && pattern.test(line.text);

export const isPageNumber = (text: string): boolean => /^[-—–]\s*\d{1,3}\s*[-—–]$|^第\s*\d{1,3}\s*页/u.test(text);

/** Words that only a page writes; such a line is furniture wherever it stands. */
export const certainFurniture: readonly FurnitureRule[] = [
  { name: 'neighbouring article', fits: reads(/^[上下]一(?:篇|条|页)\s*[：:]/u) },
  { name: 'advice on browsers', fits: reads(/(?:浏览效果.*浏览器|浏览器.*版本)/u, 240) },
  {
    name: 'choice of font size',
    fits: reads(/字[体号]\s*[：:]?\s*[[【（(]?\s*[大小]\s*[\]】）)|]?\s*[[【（(|]?\s*中/u),
  },
  {
    name: 'print and close',
    fits: reads(/^[[【（]?(?:打印(?:本页|正文)?|关闭(?:窗口|本页)?)[\]】）]?(?:[\s|[【]|$)/u, 30),
  },
  {
    name: 'when and by whom it was put up',
    fits: reads(
      /^(?:发布(?:时间|日期)|信息来源|来源|稿源|浏览(?:次数|量)|访问量|点击(?:数|量|率)|阅读(?:次数|量)?|责任编辑|编辑|作者)\s*[：:]/u,
    ),
  },
  { name: 'time stamp', fits: reads(/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:$|[|｜])/u) },
  {
    name: 'rights and registration',
    fits: reads(/ICP备\s*\d|ICP备案号|公网安备|版权所有|Copyright|网站标识码|All Rights Reserved/iu),
  },
  { name: 'where one is on the site', fits: reads(/^(?:您?(?:当前|现在)?的?(?:所在)?位置\s*[：:]|首页\s*[>›»])/u) },
  { name: 'offer', fits: reads(/^点击(?:下载|查看|关注|领取)\s*[：:]/u) },
  { name: 'page number', fits: (line) => short(line, 20) && isPageNumber(line.text) },
  { name: 'invitation', fits: ({ text }) => text.length <= 30 && invitation.test(text) && !/[，。；：]/u.test(text) },
  {
    name: 'share',
    fits: ({ text }) => text.length <= 40 && /分享到|扫一扫|微信扫码|返回顶部/u.test(text) && !/[。；]$/u.test(text),
  },
];

/** What furniture looks like at the edges of a page. In the middle of a notice the same form may be content. */
export const edgeFurniture: readonly FurnitureRule[] = [
  { name: 'address of a page', fits: reads(/https?:\/\/[\x21-\x7e]+$/u) },
  {
    name: 'navigation',
    fits: ({ text }) => {
      const entries = text.split(/[\s|｜]+/u);
      // Five issuers of one notice stand like five columns of a site.
      if (entries.every((entry) => /[部委局署厅办院]$/u.test(entry))) return false;
      const least = /[|｜]/u.test(text) ? 3 : 5;
      return entries.length >= least && entries.every((entry) => entry.length <= 20) && !/[。；，]/u.test(text);
    },
  },
  { name: 'navigation without gaps', fits: reads(/^首页\p{Script=Han}{2,30}$/u) },
  {
    name: 'title bar',
    fits: ({ text }) => /\S[|｜]\S|\S_\S+(?:_|网站?$|门户$|政府$)/u.test(text) && !/[。；]/u.test(text),
  },
];

/** The entries of furniture lines: names of columns, of the site, of its advertisers. */
export const entriesOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.split(/[\s|｜>»›_]+/u)).filter((entry) => entry.length >= 3));
