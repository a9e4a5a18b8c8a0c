import { type BodyRegion, isOfBody } from '../body/body-region.ts';
import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { OutlineNode } from '../outline/outline.ts';
import type { SourceText } from '../source-text.ts';
import { bodyName } from '../words/body-words.ts';

const heading = new RegExp(`(?:成员单位|${bodyName.source})\\p{Script=Han}{0,8}职责(?:分工)?$`, 'u');
const measure = /^(?:明确|完善|健全|压实|落实|履行|厘清|强化|细化|制定)/u;

/**
 * Whether a heading, alone on its line, stands over what a standing body and its members answer for: 指挥部成员单位职责. That is
 * the body's, and no task; to settle who answers for what, 明确成员单位职责, is one.
 */
export const headsDutiesOfMembers = (text: string, node: OutlineNode): boolean =>
  heading.test(node.heading) &&
  !measure.test(node.heading) &&
  /^[\s]*(?:[\n\r]|$)/u.test(text.slice(node.textStart + node.heading.length, node.ownEnd));

/** Such duties outside the founding of a body: they are neither items nor read with it. */
export const strayDuties = (
  source: SourceText,
  nodes: readonly OutlineNode[],
  body: BodyRegion | null,
): readonly Finding[] =>
  nodes
    .filter((node) => !isOfBody(body, node.start) && headsDutiesOfMembers(source.text, node))
    .map((node) => finding(source, 'items.of-body', { start: node.start, end: node.ownEnd }, node.heading));
