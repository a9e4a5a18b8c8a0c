import type { Ink, Page, Word } from './printed.ts';

/** GB/T 9704—2012: the text area of a page, in millimetres. */
const margins = { top: 37, left: 28, right: 26, bottom: 35 } as const;
const points = (millimetres: number): number => (millimetres * 72) / 25.4;
const millimetres = (length: number): number => (length * 25.4) / 72;

export interface Measure {
  readonly what: string;
  readonly seen: number;
  readonly least: number;
  readonly most: number;
}

const near = (what: string, seen: number, wanted: number, by: number): Measure => ({
  what,
  seen,
  least: wanted - by,
  most: wanted + by,
});

export const isKept = ({ seen, least, most }: Measure): boolean => seen >= least && seen <= most;

/** What stands in the text area, without the page number below it. */
const bodyOf = ({ height, lines }: Page): Page['lines'] =>
  lines.filter((line) => (line[0]?.top ?? 0) < height - points(margins.bottom));

/** Millimetres, lines and characters of a document that is set upright, held against the standard. */
export const measuresOf = (pages: readonly Page[], red: readonly Ink[]): readonly Measure[] => [
  ...paper(pages),
  ...textArea(pages),
  ...grid(pages),
  ...pageNumbers(pages),
  ...(red.length > 0 ? headOf(pages, red) : []),
];

const paper = (pages: readonly Page[]): readonly Measure[] =>
  pages.flatMap(({ width, height }, index) => [
    near(`page ${index + 1}: width, mm`, millimetres(width), 210, 0.5),
    near(`page ${index + 1}: height, mm`, millimetres(height), 297, 0.5),
  ]);

/** A sign behind a full line hangs into the margin, by its width of 5.6 mm. */
const hanging = 6;

const textArea = (pages: readonly Page[]): readonly Measure[] => {
  const words = pages.flatMap((page) => bodyOf(page).flat());
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  return [
    near('left margin, mm', millimetres(left), margins.left, 1),
    {
      what: 'right margin, mm',
      seen: millimetres((pages[0]?.width ?? 0) - right),
      least: margins.right - hanging,
      most: margins.right + 3,
    },
  ];
};

/** Of the fullest page: 22 lines, 28 characters of 3号 on a line that is full. */
const grid = (pages: readonly Page[]): readonly Measure[] => {
  const bodies = pages.map((page) => bodyOf(page).filter(([word]) => word !== undefined && isOfSize3(word)));
  const fullest = bodies.reduce((most, body) => (body.length > most.length ? body : most), []);
  const tops = fullest.map(([word]) => word?.top ?? 0);
  const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? 0));
  const step = median(steps);
  const area = (pages[0]?.height ?? 0) - points(margins.top + margins.bottom);
  const character = median(bodies.flat(2).filter(isChinese).map(widthOfOne));
  return [
    near('lines on a page', area / step, 22, 0.4),
    near('characters on a line', points(156) / character, 28, 0.5),
  ];
};

/** Not of a table and not in the imprint: 16 pt stand in a box of 1.3 times that. */
const isOfSize3 = ({ top, bottom }: Word): boolean => Math.abs(bottom - top - 1.3 * 16) < 1;
const isChinese = ({ text }: Word): boolean => /^[\p{Script=Han}，、。；：（）]{6,}$/u.test(text);
const widthOfOne = ({ text, left, right }: Word): number => (right - left) / text.length;
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** — 1 — stands on the right of an odd page and on the left of an even one. */
const pageNumbers = (pages: readonly Page[]): readonly Measure[] =>
  pages.map(({ width, lines }, index) => {
    const line = lines.findLast((words) => words.map(({ text }) => text).join('') === `—${index + 1}—`);
    const isOdd = index % 2 === 0;
    const edge = line ? (isOdd ? width - (line.at(-1)?.right ?? 0) : (line[0]?.left ?? 0)) : 0;
    const margin = isOdd ? margins.right : margins.left;
    return near(
      `page ${index + 1}: its number from the ${isOdd ? 'right' : 'left'} edge, mm`,
      millimetres(edge),
      margin + 5,
      2,
    );
  });

/** Millimetres between the rule and the title. */
const twoLines = millimetres(2 * 29);

/** The mark begins 35 mm below the top of the text area; the rule is as wide as that. */
const headOf = (pages: readonly Page[], red: readonly Ink[]): readonly Measure[] => {
  const [first] = red;
  const rule = red.findLast(({ left, right }) => millimetres(right - left) > 140);
  const body = pages[0] ? bodyOf(pages[0]) : [];
  const behind = body.find((line) => (line[0]?.top ?? 0) > (rule?.top ?? 0));
  return [
    near('top of the mark, mm below the text area', millimetres(first?.top ?? 0) - margins.top, 35, 1),
    near('width of the rule, mm', millimetres((rule?.right ?? 0) - (rule?.left ?? 0)), 156, 1.5),
    near('rule, mm from the left', millimetres(rule?.left ?? 0), margins.left, 1),
    near('title, mm below the rule', millimetres((behind?.[0]?.top ?? 0) - (rule?.top ?? 0)), twoLines, 2),
  ];
};

/** Signs of the document that are not in print: how often each is missing. */
export const lostSigns = (written: string, pages: readonly Page[]): ReadonlyMap<string, number> => {
  const left = new Map<string, number>();
  for (const sign of written.replace(/\s/gu, '')) left.set(sign, (left.get(sign) ?? 0) + 1);
  for (const sign of pages.flatMap(({ lines }) => lines.flat()).flatMap(({ text }) => [...unescaped(text)]))
    left.set(sign, (left.get(sign) ?? 0) - 1);
  return new Map([...left].filter(([, count]) => count > 0));
};

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
