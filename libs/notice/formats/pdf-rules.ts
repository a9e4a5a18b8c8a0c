import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** A straight line that a page draws, across or down, in points; what frames the cells of a table. */
export interface DrawnRule {
  readonly direction: 'across' | 'down';
  /** Where it stands: its height on the page for one across, its distance from the left for one down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Thicker, and it is an area. */
const thickest = 3;
const shortest = 6;

type Matrix = readonly [number, number, number, number, number, number];
const upright: Matrix = [1, 0, 0, 1, 0, 0];

/** The rules of a page. Borders are drawn as lines or as thin filled boxes; both count. */
export const rulesOn = async (page: Page): Promise<readonly DrawnRule[]> => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: DrawnRule[] = [];
  const kept: Matrix[] = [];
  let matrix = upright;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? upright;
    else if (operator === OPS.transform) matrix = within(matrix, argsArray[index] as Matrix);
    else if (operator === OPS.constructPath) {
      const [, , extent] = argsArray[index] as readonly [number, unknown, ArrayLike<number> | null];
      const rule = extent && ruleIn(Array.from(extent), matrix);
      if (rule) rules.push(rule);
    }
  }
  return rules;
};

/** The matrix of what is drawn inside of what `outer` moves. */
const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const ruleIn = (extent: readonly number[], [a, b, c, d, e, f]: Matrix): DrawnRule | null => {
  const [left = 0, low = 0, right = 0, high = 0] = extent;
  const [x1, x2] = [a * left + c * low + e, a * right + c * high + e].sort((one, other) => one - other) as [
    number,
    number,
  ];
  const [y1, y2] = [b * left + d * low + f, b * right + d * high + f].sort((one, other) => one - other) as [
    number,
    number,
  ];
  if (y2 - y1 < thickest && x2 - x1 > shortest) return { direction: 'across', at: (y1 + y2) / 2, from: x1, to: x2 };
  if (x2 - x1 < thickest && y2 - y1 > shortest) return { direction: 'down', at: (x1 + x2) / 2, from: y1, to: y2 };
  return null;
};
