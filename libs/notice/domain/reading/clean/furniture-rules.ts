import type { Line } from '../lines.ts';
import { invitation } from './advertising-words.ts';

/** A kind of line that belongs to the web page and not to the notice. */
export interface FurnitureRule {
  readonly name: string;
  readonly fits: (line: Line) => boolean;
  readonly example: string;
}

const short = (line: Line, most = 160): boolean => line.text.length <= most;

const reads =
  (pattern: RegExp, most?: number) =>
  (line: Line): boolean =>
    short(line, most) && pattern.test(line.text);

export const isPageNumber = (text: string): boolean => /^[-—–]\s*\d{1,3}\s*[-—–]$|^第\s*\d{1,3}\s*页/u.test(text);

/** Words that only a page writes; such a line is furniture wherever it stands. */
export const certainFurniture: readonly FurnitureRule[] = [
  { name: 'neighbouring article', fits: reads(/^[上下]一(?:篇|条|页)\s*[：:]/u), example: '上一篇：招聘启事' },
  {
    name: 'advice on browsers',
    fits: reads(/(?:浏览效果.*浏览器|浏览器.*版本)/u, 240),
    example: '为确保最佳浏览效果，建议您使用IE浏览器9.0版本',
  },
  {
    name: 'choice of font size',
    fits: reads(/字[体号]\s*[：:]?\s*[[【（(]?\s*[大小]\s*[\]】）)|]?\s*[[【（(|]?\s*中/u),
    example: '字体：大 中 小',
  },
  {
    name: 'print and close',
    fits: reads(/^[[【（]?(?:打印(?:本页|正文)?|关闭(?:窗口|本页)?)[\]】）]?(?:[\s|[【]|$)/u, 30),
    example: '【打印】 【关闭】',
  },
  {
    name: 'when and by whom it was put up',
    fits: reads(
      /^(?:发布(?:时间|日期)|信息来源|来源|稿源|浏览(?:次数|量)|访问量|点击(?:数|量|率)|阅读(?:次数|量)?|责任编辑|编辑|作者)\s*[：:]/u,
    ),
    example: '来源：市水利局',
  },
  {
    name: 'time stamp',
    fits: reads(/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:$|[|｜])/u),
    example: '2025-11-08 16:16:04|某某网',
  },
  {
    name: 'rights and registration',
    fits: reads(/ICP备\s*\d|ICP备案号|公网安备|版权所有|Copyright|网站标识码|All Rights Reserved/iu),
    example: '京ICP备12345678号',
  },
  {
    name: 'where one is on the site',
    fits: reads(/^(?:您?(?:当前|现在)?的?(?:所在)?位置\s*[：:]|首页\s*[>›»])/u),
    example: '您当前的位置：首页 > 政务公开',
  },
  { name: 'offer', fits: reads(/^点击(?:下载|查看|关注|领取)\s*[：:]/u), example: '点击下载：附件全文' },
  { name: 'page number', fits: (line) => short(line, 20) && isPageNumber(line.text), example: '— 2 —' },
  {
    name: 'invitation',
    fits: ({ text }) => text.length <= 30 && invitation.test(text) && !/[，。；：]/u.test(text),
    example: '更多精彩请关注我们',
  },
  {
    name: 'share',
    fits: ({ text }) => text.length <= 40 && /分享到|扫一扫|微信扫码|返回顶部/u.test(text) && !/[。；]$/u.test(text),
    example: '扫一扫在手机打开当前页',
  },
];

/** What furniture looks like at the edges of a page. In the middle of a notice the same form may be content. */
export const edgeFurniture: readonly FurnitureRule[] = [
  { name: 'address of a page', fits: reads(/https?:\/\/[\x21-\x7e]+$/u), example: 'http://www.example.com/a.html' },
  {
    name: 'navigation',
    fits: ({ text }) => {
      const entries = text.split(/[\s|｜]+/u);
      // Five issuers of one notice stand like five columns of a site.
      if (entries.every((entry) => /[部委局署厅办院]$/u.test(entry))) return false;
      // 应 急 预 案 的 函: a title with its characters set apart.
      if (entries.filter(({ length }) => length === 1).length * 2 > entries.length) return false;
      const least = /[|｜]/u.test(text) ? 3 : 5;
      return entries.length >= least && entries.every((entry) => entry.length <= 20) && !/[。；，]/u.test(text);
    },
    example: '首页 机构 新闻 公开 服务 互动',
  },
  { name: 'navigation without gaps', fits: reads(/^首页\p{Script=Han}{2,30}$/u), example: '首页政务公开办事服务' },
  {
    name: 'menu',
    fits: reads(/^(?:网站|返回)?首页(?:[\s|｜]+[^\s，。；：]{2,8}){1,20}$/u),
    example: '首页 政务公开 办事服务',
  },
  {
    name: 'title bar',
    fits: ({ text }) => /\S[|｜]\S|\S_\S+(?:_|网站?$|门户$|政府$)/u.test(text) && !/[。；]/u.test(text),
    example: '防汛方案_某某市人民政府网站',
  },
];

/** The entries of furniture lines: names of columns, of the site, of its advertisers. */
export const entriesOf = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.split(/[\s|｜>»›_]+/u)).filter((entry) => entry.length >= 3));
