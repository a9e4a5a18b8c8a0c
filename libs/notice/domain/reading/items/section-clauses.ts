import type { Span } from '../draft.ts';
import type { Outline, OutlineNode } from '../outline/outline.ts';
import { bracketsIn } from '../parties/brackets.ts';
import { listedNames } from '../parties/unit-list.ts';
import type { NameBook } from '../parties/unit-names.ts';
import { levelOf } from '../words/markers.ts';
import { groupOfUnits, unitEnding } from '../words/unit-words.ts';

/** 以下任务由…负责, 本部分工作由…牵头: what stands behind 由 is said of every paragraph of the section. */
const forAll = /(?:以下|下列|上述|以上|本部分|本章|本节|本项|各项)[^，。；：\n\r由]{0,16}(?:，)?(?:均|统一|分别)?由/gu;

/** A heading that is nothing but itself and a clause: `二、强化保障（市财政局负责）`, `（一）摸清底数，分类施策。（市财政局负责）`. */
const headingWithBracket = /^[^。；：\n\r]{2,40}。?[（〔【[][^\n\r]*[）〕】\]]\s*$/u;
/** （1） and ① are points of one item, which has the bracket. */
const firstPointLevel = levelOf('digit-bracket');

/** 三、县教育局: a heading that is nothing but units speaks of them in all its paragraphs. */
export const unitsAsHeading = (text: string, node: OutlineNode, names: NameBook): Span | undefined => {
  const line = /^[^\n\r]*/u.exec(text.slice(node.textStart, node.ownEnd))?.[0].trimEnd() ?? '';
  if (line.length > longestHeading || /[。；：，]/u.test(line)) return undefined;
  const listed = listedNames(line, names.knows);
  const areUnits = listed.every(({ name }) => names.knows(name) || unitEnding.test(name));
  const known = listed.some(({ name }) => names.knows(name) && !groupOfUnits.test(name));
  // 一、青岭镇 over a list says where, and over sentences who.
  const saysWhere = listed.every(({ name }) => /(?:[镇乡县市州旗区]|街道)$/u.test(name));
  if (saysWhere && !text.slice(node.ownEnd, node.end).includes('。')) return undefined;
  return areUnits && known ? { start: node.textStart, end: node.textStart + line.length } : undefined;
};

const longestHeading = 60;

/** Where a section names the parties of all its paragraphs, by the index of its node: places for `partiesAt`. */
export const sectionClauses = (
  text: string,
  { nodes }: Outline,
  names: NameBook,
): ReadonlyMap<number, readonly Span[]> => {
  const clauses = new Map<number, readonly Span[]>();
  for (const [index, node] of nodes.entries()) {
    if (node.children.length === 0) continue;
    const own = { start: node.textStart, end: node.ownEnd };
    const isHeading =
      (nodes[node.children[0] ?? -1]?.marker.level ?? 0) < firstPointLevel &&
      headingWithBracket.test(text.slice(own.start, own.end));
    const subject = unitsAsHeading(text, node, names);
    const places = subject
      ? [subject]
      : isHeading
        ? bracketsIn(text, own).map(({ inner }) => inner)
        : sentences(text, own, lastOf(nodes, node), tailOf(text, node));
    if (places.length > 0) clauses.set(index, places);
  }
  return clauses;
};

/** In the section's own text, or in its last paragraph and behind it. */
const sentences = (text: string, own: Span, last: OutlineNode | undefined, end: number): readonly Span[] =>
  [own, ...(last ? [{ start: last.textStart, end }] : [])].flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(forAll)].map((found) => {
      const from = start + found.index + found[0].length;
      const length = /^[^。\n\r]*/u.exec(text.slice(from, end))?.[0].length ?? 0;
      return { start: from, end: from + length };
    }),
  );

const longestTail = 400;

/** What is said of a section on the line behind it. */
const tailOf = (text: string, { end }: OutlineNode): number =>
  end + (/^\s*[^\n\r]*/u.exec(text.slice(end, end + longestTail))?.[0].length ?? 0);

const lastOf = (nodes: readonly OutlineNode[], { children }: OutlineNode): OutlineNode | undefined =>
  nodes[children.at(-1) ?? -1];
