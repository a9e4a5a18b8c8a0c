import { finding } from '../finding.ts';
import { rewritten, type SourceText } from '../source-text.ts';
import type { Cleaned } from './removal.ts';

const fullForms: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '［': '[',
  '］': ']',
  '﹝': '〔',
  '﹞': '〕',
  '∶': '：',
  '﹕': '：',
  '｡': '。',
  '､': '、',
};

const halfInChinese = /[,:;!?()]/u;
const changeable = /[,:;!?()［］﹝﹞∶﹕｡､０-９Ａ-Ｚａ-ｚ％＋．]/gu;
const chinese = /[\p{Script=Han}，。、：；！？（）《》〈〉〔〕【】“”]/u;

/**
 * One form for each sign, character for character: Chinese punctuation beside Chinese text, plain digits and Latin
 * letters. A comma or bracket between figures or Latin letters (12:30, http://) stays as it is.
 */
export const evenWidths = (source: SourceText): Cleaned => {
  const { text } = source;
  let changes = 0;
  let last = { start: 0, end: 0 };
  let first = last;
  const even = text.replace(changeable, (sign, offset: number) => {
    // `),` after Chinese: the bracket has just become Chinese itself.
    const afterChanged = offset === last.end && changes > 0 && halfInChinese.test(text[offset - 1] ?? '');
    // A sign that a line break tore from its word still belongs to it.
    const before =
      text
        .slice(Math.max(0, offset - 4), offset)
        .trimEnd()
        .at(-1) ?? '';
    const besideChinese = afterChanged || chinese.test(before) || chinese.test(text[offset + 1] ?? '');
    if (halfInChinese.test(sign) && !besideChinese) return sign;
    last = { start: offset, end: offset + 1 };
    if (changes === 0) first = last;
    changes += 1;
    return fullForms[sign] ?? String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0);
  });
  if (changes === 0) return { source, findings: [] };
  const place = { start: first.start, end: last.end };
  return { source: rewritten(source, even), findings: [finding(source, 'clean.width', place, String(changes))] };
};
