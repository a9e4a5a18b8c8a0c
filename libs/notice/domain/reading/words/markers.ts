import { fromChinese } from './numerals.ts';

export type MarkerKind =
  | 'chapter'
  | 'section'
  | 'chinese'
  | 'article'
  | 'chinese-bracket'
  | 'digit'
  | 'decimal'
  | 'decimal-third'
  | 'digit-bracket'
  | 'circled';

export interface Marker {
  readonly kind: MarkerKind;
  /** As printed, in one form of brackets, without the point or comma that follows. */
  readonly printed: string;
  readonly value: number;
  /** `levelOf` its kind. */
  readonly level: number;
  readonly length: number;
}

interface MarkerRule {
  readonly kind: MarkerKind;
  /** Groups: the printed number, and the numeral in it. */
  readonly pattern: RegExp;
}

/** From the outermost to the innermost, as official documents nest them. */
const rules: readonly MarkerRule[] = [
  { kind: 'chapter', pattern: /(第([一二三四五六七八九十百零〇]{1,5})章)\s*/uy },
  { kind: 'section', pattern: /(第([一二三四五六七八九十百零〇]{1,5})节)\s*/uy },
  { kind: 'chinese', pattern: /(([一二三四五六七八九十]{1,3}))(?:、|[.．](?!\d))\s*/uy },
  { kind: 'article', pattern: /(第([一二三四五六七八九十百零〇]{1,7})条)[\s：]*/uy },
  { kind: 'chinese-bracket', pattern: /([（(〔]\s*([一二三四五六七八九十]{1,3})\s*[）)〕])[、.]?\s*/uy },
  {
    kind: 'digit',
    pattern:
      /((\d{1,6}))(?:[.．](?!\d)|[.．](?=20\d{2}年)|、|[ \u3000]+(?=\p{Script=Han}{2,12}[ \u3000]*(?:[\n\r]|$)))\s*/uy,
  },
  {
    kind: 'decimal',
    pattern:
      /(\d{1,2}[.．](\d{1,2}))(?:[ \u3000]+(?=\p{Script=Han}|“|《)|(?=\p{Script=Han}{2,16}[ \u3000]*(?:[\n\r]|$)))/uy,
  },
  { kind: 'decimal-third', pattern: /(\d{1,2}[.．]\d{1,2}[.．](\d{1,2}))[.．]?[ \u3000]*(?=\p{Script=Han}|“|《)/uy },
  { kind: 'digit-bracket', pattern: /([（(]\s*(\d{1,3})\s*[）)])\s*/uy },
  { kind: 'circled', pattern: /(([①-⑳]))\s*/uy },
];

/** Outer kinds have the lower level. */
export const levelOf = (kind: MarkerKind): number => rules.findIndex((rule) => rule.kind === kind);

/** The number that opens a paragraph at that offset, if one does. */
export const markerAt = (text: string, offset: number): Marker | undefined => {
  for (const [level, { kind, pattern }] of rules.entries()) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole, printed = '', numeral = ''] = found;
    return { kind, printed: inOneForm(printed), value: countOf(numeral), level, length: whole.length };
  }
  return undefined;
};

/** A line that begins a paragraph of its own: a number, a label and colon, an annex. */
export const opensParagraph = (line: string): boolean =>
  markerAt(line, 0) !== undefined ||
  /^[[【〔（]?[\p{Script=Han}\s]{2,8}：/u.test(line) ||
  /^附\s*件|^附：|^会议(?:听取|指出|强调|要求|认为|议定|决定|明确|原则)/u.test(line);

const inOneForm = (printed: string): string => printed.replace(/\s/gu, '').replace('(', '（').replace(')', '）');

const countOf = (numeral: string): number => {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const circled = numeral.codePointAt(0) ?? 0;
  return circled >= 0x2460 && circled <= 0x2473 ? circled - 0x245f : fromChinese(numeral);
};
