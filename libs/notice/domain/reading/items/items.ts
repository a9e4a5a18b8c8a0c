import { type BodyRegion, isOfBody } from '../body/body-region.ts';
import type { Outline, OutlineNode } from '../outline/outline.ts';
import { bracketsIn } from '../parties/brackets.ts';
import { verbalClauses } from '../parties/party-clauses.ts';
import { partyLabel } from '../words/labels.ts';
import { levelOf } from '../words/markers.ts';
import { unitEnding } from '../words/unit-words.ts';

/** A numbered paragraph that may be an item: what it says of parties and times is read next. */
export interface Candidate {
  readonly node: OutlineNode;
  /** Of the node in the outline. */
  readonly index: number;
  readonly path: readonly string[];
  /** The nodes above it, by their index, from the outermost inwards. */
  readonly above: readonly number[];
  /** What its own heading, or one above it, says that it is. */
  readonly kind: 'task' | 'safeguard' | 'requirement' | 'aim';
  /** Innermost: nothing numbered stands under it but points of an enumeration. */
  readonly leaf: boolean;
  /** The heading above says that each paragraph is about whom it begins with: 任务分工. */
  readonly divides: boolean;
  /** Where its own text ends. */
  readonly end: number;
}

/** Headings of paragraphs that say why or whereto: items only if they name parties. */
const noTask =
  /^(?:总体要求|指导思想|基本原则|工作原则|\p{Script=Han}{0,4}目标(?:任务|要求)?$|目标任务|工作思路|总体思路|总则|附则|(?:领导|组织|指挥|办事|工作)(?:机构|体系|架构)|机构(?:设置|组成)|(?:建立|成立|设立)?\p{Script=Han}{0,12}(?:联席会议|领导小组|工作专班|指挥部)(?:制度)?$|(?:实施|工作|方法|推进|整治|行动)?(?:步骤|阶段|安排)$|(?:时间|进度|工作|阶段)(?:步骤|安排|进度|计划)$|\p{Script=Han}{2,8}阶段(?:（|$)|\p{Script=Han}{0,4}(?:范围|缴费期)$|(?:参保|缴费|补助|补贴|资助|奖励|申报|适用|报名|救助|保障)(?:对象|标准|条件)(?:[和与及]\p{Script=Han}{2,4})?$|重要意义|背景|名词解释|基本情况|(?:会议|培训|活动)?(?:时间|地点|议程|内容)|(?:参会|参加|参训|出席|列席)(?:人员|范围|对象|单位))/u;

/** Headings of paragraphs that say how everybody is to work: items only if a bracket or label names parties, or a day is set. */
const requirement = /^(?:工作|有关|相关|纪律|组织|实施)要求|^工作纪律/u;

/** The letter over what it sends: 现印发给你们，有关要求通知如下：. */
const asksOnly = /印发[^。]*。\s*(?:现将|现就)?有关要求(?:通知|明确)?如下：\s*$/u;

/** A heading over what everybody is to see to: items only if they name parties or set a day. */
const safeguard =
  /^(?:(?:强化|加强|抓好|做好)?组织实施|(?:督[查导]|监督|检查|跟踪|绩效)?(?:考核|督查|督导)(?:问责|奖惩|评价|考核|通报)?|(?:组织|工作|强化|加强|实施|健全)?保障(?:措施|机制|条件|体系)?|组织领导|保障实施)$/u;

const division = /(?:任务|职责|责任|工作)分工$|(?:部门|单位)(?:工作)?职责$/u;

/** The numbered paragraphs outside the founding of a body that set tasks, with the printed numbers above them. */
export const itemCandidates = (text: string, outline: Outline, body: BodyRegion | null): readonly Candidate[] => {
  const { nodes } = outline;
  const enumerating = nodes.map((node) => enumerates(text, node, nodes));
  const paths: (readonly string[])[] = [];
  const lineages: (readonly number[])[] = [];
  const kinds: Candidate['kind'][] = [];
  const candidates: Candidate[] = [];
  const [first] = nodes;
  const asked = first && asksOnly.test(text.slice(0, first.start)) ? first.part : undefined;
  for (const [index, node] of nodes.entries()) {
    const above = node.parent === null ? [] : (paths[node.parent] ?? []);
    const path = [...above, node.marker.printed];
    paths.push(path);
    lineages.push(node.parent === null ? [] : [...(lineages[node.parent] ?? []), node.parent]);
    const outer =
      node.parent === null ? (node.part === asked ? 'requirement' : 'task') : (kinds[node.parent] ?? 'task');
    const kind = outer !== 'task' && !division.test(node.heading) ? outer : kindOf(node);
    kinds.push(kind);
    const inBody = isOfBody(body, node.start);
    const isPoint = node.parent !== null && enumerating[node.parent] === true;
    if (isPoint) enumerating[index] = true;
    if (inBody || isPoint) continue;
    const leaf = node.children.length === 0 || enumerating[index] === true;
    candidates.push({
      node,
      index,
      path,
      above: lineages[index] ?? [],
      kind,
      leaf,
      divides: division.test(nodes[node.parent ?? -1]?.heading ?? ''),
      end: leaf ? node.end : node.ownEnd,
    });
  }
  return candidates;
};

/** The articles of a regulation state the law; a task is only what they charge a unit with. */
const kindOf = ({ heading, marker }: OutlineNode): Candidate['kind'] => {
  if (marker.kind === 'article' || noTask.test(heading)) return 'aim';
  if (requirement.test(heading)) return 'requirement';
  return safeguard.test(heading) ? 'safeguard' : 'task';
};

const firstPointLevel = levelOf('digit-bracket');

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
