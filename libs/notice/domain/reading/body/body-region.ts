import type { Span } from '../draft.ts';
import type { Outline } from '../outline/outline.ts';
import { bodyName, committee, foundsBody } from '../words/body-words.ts';
import { partyLabel } from '../words/labels.ts';
import { bare, foundedInSentences, founding } from './founding-sentence.ts';

/** The part of a notice that founds a standing body, and the name that it gives it. */
export interface BodyRegion extends Span {
  readonly name: string;
  readonly dutiesBehind: Span | null;
}

export const bodyParts = {
  functions:
    /^(?:[^，。]{0,20}(?:联席会议|领导小组|专班|指挥部))?的?(?:主要)?(?:职能|职责|工作职责|主要任务|职责任务|工作职能)$/u,
  rules: /^(?:工作|议事|会议)?(?:规则|制度)$|^(?:工作|议事|运行)(?:规则|机制|制度)/u,
  members: /^(?:组成|人员)?(?:成员|人员|组成)(?:单位|组成|名单|人员|构成)?$|组成(?:人员|单位)|成员单位$/u,
  duties: /(?:成员单位|部门|单位).*(?:职责|分工|责任)|^(?:职责|责任|任务)分工$/u,
} as const;

const titled = new RegExp(
  `^(${bodyName.source})(?:工作)?(?:制度|规则|工作制度|工作规则|组成人员|成员|成员单位|组成人员名单|成员名单|及.*)`,
  'u',
);

/** Who belongs to it: without members it is a measure that a body shall be founded. */
const saysWhoMeets = /(?:为成员(?:单位)?[，。；]|成员(?:单位)?(?:由|包括|有))/u;

/**
 * From the line that founds the body, or the title of its annex, to the end; or the numbered section about it. Only
 * where parts of a body follow, or where the paragraph itself says who meets: a measure that says a body shall be founded
 * is a measure.
 */
export const locateBody = (text: string, outline: Outline): BodyRegion | null => {
  const found = regionIn(text, outline);
  return (
    found && { ...found, name: wholeName(text, found.name), dutiesBehind: dutiesBehind(text, outline.nodes, found.end) }
  );
};

/** A line that names who chairs or belongs to it. */
const seatBelow = /\n\s*(?:成\s*员(?:单位)?|委\s*员|召\s*集\s*人|组\s*长|主\s*任|总\s*指\s*挥)\s*：/u;

const regionIn = (text: string, { nodes, loose }: Outline): (Span & { readonly name: string }) | null => {
  const heads = nodes.filter((node) => Object.values(bodyParts).some((part) => part.test(node.heading)));
  const lines = loose.filter((line) => titled.test(line.text) || foundsBody(line.text) || committee.test(line.text));
  for (const line of lines) {
    const found = titled.exec(line.text) ?? founding.exec(line.text) ?? committee.exec(line.text);
    const name = found?.[1] ?? found?.[2];
    const hasParts = heads.some((node) => node.start > line.start) || seatBelow.test(text.slice(line.start));
    if (name && hasParts) return { name: bare(name), start: line.start, end: tasksAfter(text, nodes, line.end) };
    if (name && saysWhoMeets.test(line.text)) return { name: bare(name), start: line.start, end: line.end };
  }
  for (const node of nodes) {
    if (!bodyName.test(node.heading)) continue;
    const parts = heads.filter((head) => head.start > node.start && head.end <= node.end);
    const name =
      bodyName.exec(founding.exec(text.slice(node.textStart, node.end))?.[1] ?? '') ?? bodyName.exec(node.heading);
    if ((parts.length >= 2 || seatBelow.test(text.slice(node.textStart, node.end))) && name)
      return { name: bare(name[0]), start: node.start, end: node.end };
  }
  for (const node of nodes) {
    if (node.children.length > 0) continue;
    const words = text.slice(node.textStart, node.end);
    const name = bodyName.exec(founding.exec(words)?.[1] ?? '')?.[0];
    if (name && saysWhoMeets.test(words)) return { name: bare(name), start: node.start, end: node.end };
  }
  return foundedInSentences(text, [...lines, ...nodes.filter(({ children }) => children.length === 0)]);
};

const headsTasks = (heading: string): boolean =>
  !bodyParts.functions.test(heading) &&
  /^(?:近期|当前|年度|今年|本年度?|下一?步|20\d{2}年)?(?:重点|主要|具体)?(?:工作|任务|整治)(?:任务|事项|举措|措施)?$/u.test(
    heading,
  );

/** It ends with a section that names parties, is headed by tasks, or goes on counting from before it. */
const tasksAfter = (text: string, nodes: Outline['nodes'], from: number): number => {
  const before = nodes.findLast(({ start, parent }) => start < from && parent === null)?.part;
  return (
    nodes.find(
      ({ start, end, parent, part, heading }) =>
        start >= from &&
        parent === null &&
        !(isOfMembers(heading) && !dividesTasks(heading, text.slice(start, end))) &&
        (part === before ||
          dividesTasks(heading, text.slice(start, end)) ||
          headsTasks(heading) ||
          partyLabel.test(text.slice(start, end))),
    )?.start ?? text.length
  );
};

const isOfMembers = (heading: string): boolean =>
  [bodyParts.members, bodyParts.duties].some((part) => part.test(heading));

/** 任务分工 over the duties of members names them at the head of each; over tasks, in brackets behind them. */
const dividesTasks = (heading: string, words: string): boolean =>
  /^(?:任务|责任)分工$/u.test(heading) && /[（〔【][^（）〔〕【】]*(?:牵头|负责|配合|单位：)/u.test(words);

/** The duties of its members may stand behind the tasks: 五、（三）领导小组成员单位职责. */
const dutiesBehind = (text: string, nodes: Outline['nodes'], from: number): Span | null => {
  const node = nodes.find(
    ({ start, end, heading, children }) =>
      start >= from &&
      children.length > 1 &&
      bodyParts.duties.test(heading) &&
      !/^(?:任务|责任)分工$/u.test(heading) &&
      !partyLabel.test(text.slice(start, end)),
  );
  return node ? { start: node.start, end: node.end } : null;
};

/** The name as it is given in full, where a line of it stands alone elsewhere. */
const wholeName = (text: string, name: string): string =>
  [...text.matchAll(new RegExp(founding.source, 'gu'))]
    .map((found) => bare(found[1] ?? ''))
    .filter((each) => each.endsWith(name) && !/^(?:同意|关于)/u.test(each))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), name);

/** Whether a place is about the body, and not about tasks. */
export const isOfBody = (region: BodyRegion | null, at: number): boolean =>
  region !== null && [region, region.dutiesBehind].some((span) => span !== null && at >= span.start && at < span.end);
