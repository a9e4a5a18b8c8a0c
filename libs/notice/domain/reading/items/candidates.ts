import { type BodyRegion, isOfBody } from '../body/body-region.ts';
import type { Outline, OutlineNode } from '../outline/outline.ts';
import { bracketsIn } from '../parties/brackets.ts';
import { verbalClauses } from '../parties/party-clauses.ts';
import { partyLabel } from '../words/labels.ts';
import { levelOf } from '../words/markers.ts';
import { unitEnding } from '../words/unit-words.ts';
import { headsDutiesOfMembers } from './duties-of-members.ts';
import { divides, kindOf, onlyAsks, type ParagraphKind, tellsWhomToAsk } from './paragraph-kinds.ts';

/** A numbered paragraph that may be an item: what it says of parties and times is read next. */
export interface Candidate {
  readonly node: OutlineNode;
  /** Of the node in the outline. */
  readonly index: number;
  readonly path: readonly string[];
  /** The nodes above it, by their index, from the outermost inwards. */
  readonly above: readonly number[];
  /** What its own heading, or one above it, says that it is. */
  readonly kind: ParagraphKind;
  /** Innermost: nothing numbered stands under it but points of an enumeration. */
  readonly leaf: boolean;
  /** The heading above says that each paragraph is about whom it begins with: 任务分工. */
  readonly divided: boolean;
  /** Where its own text ends. */
  readonly end: number;
}

const firstPointLevel = levelOf('digit-bracket');

/** What a paragraph hands down to those under it. */
interface Lineage {
  readonly path: readonly string[];
  readonly above: readonly number[];
  readonly kind: ParagraphKind;
  /** What stands under it are points of an enumeration, which belong to it. */
  readonly enumerates: boolean;
  /** It is about what the members of a standing body answer for. */
  readonly ofMembers: boolean;
}

/** The numbered paragraphs outside the founding of a body that set tasks, with the printed numbers above them. */
export const itemCandidates = (text: string, { nodes }: Outline, body: BodyRegion | null): readonly Candidate[] => {
  const lineages: Lineage[] = [];
  const candidates: Candidate[] = [];
  const [first] = nodes;
  const asked = first && onlyAsks(text.slice(0, first.start)) ? first.part : undefined;
  for (const [index, node] of nodes.entries()) {
    const outer = node.parent === null ? undefined : lineages[node.parent];
    const handedDown = outer?.kind ?? (node.part === asked ? 'requirement' : 'task');
    const isPoint = outer?.enumerates === true;
    const lineage = {
      path: [...(outer?.path ?? []), node.marker.printed],
      above: outer && node.parent !== null ? [...outer.above, node.parent] : [],
      kind: handedDown !== 'task' && !divides(node.heading) ? handedDown : kindOf(node),
      enumerates: isPoint || enumerates(text, node, nodes),
      ofMembers: outer?.ofMembers === true || headsDutiesOfMembers(text, node),
    };
    lineages.push(lineage);
    if (isPoint || lineage.ofMembers || tellsWhomToAsk(node.heading) || isOfBody(body, node.start)) continue;
    const { path, above, kind } = lineage;
    const leaf = node.children.length === 0 || lineage.enumerates;
    const divided = divides(nodes[node.parent ?? -1]?.heading ?? '');
    candidates.push({ node, index, path, above, kind, leaf, divided, end: leaf ? node.end : node.ownEnd });
  }
  return candidates;
};

/** （1）… （2）… under a paragraph are its points, not items, unless several of them name parties of their own. */
const enumerates = (text: string, node: OutlineNode, nodes: readonly OutlineNode[]): boolean => {
  const points = node.children.flatMap((child) => nodes[child] ?? []);
  if (points.length === 0 || points.some(({ marker }) => marker.level < firstPointLevel)) return false;
  return points.filter((point) => namesParties(text, point)).length < 2;
};

/** By a label, or in a bracket of names and verbs: （甲局牵头，乙局配合）. */
const namesParties = (text: string, point: OutlineNode): boolean =>
  partyLabel.test(text.slice(point.start, point.end)) ||
  bracketsIn(text, point).some(({ inner }) =>
    verbalClauses(text.slice(inner.start, inner.end), inner.start).some(({ list }) =>
      list.split('、').some((name) => unitEnding.test(name.trim())),
    ),
  );
