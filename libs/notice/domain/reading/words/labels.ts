import type { Role } from '../draft.ts';

/** How a label before a colon gives a role. The first rule that fits counts. */
export const roleLabels: readonly { readonly word: RegExp; readonly role: Role }[] = [
  { word: /^(?:牵头|主办|主责|总牵头)/u, role: 'lead' },
  { word: /^(?:配合|协办|会办|协助|协同|参与|参加|支持)/u, role: 'cooperating' },
  { word: /^(?:属地)/u, role: 'local' },
  { word: /^(?:责任|承办|分办|独办|落实|实施|负责|承担|主管|完成)/u, role: 'responsible' },
];

/** A label and its colon: 责任单位：, 牵头部门：, 配合单位： . Inner spaces are a matter of layout. */
export const partyLabel =
  /(总?牵\s*头|主\s*办|主\s*责|责\s*任|承\s*办|落\s*实|实\s*施|负\s*责|承\s*担|配\s*合|协\s*办|会\s*办|分\s*办|独\s*办|协\s*助|协\s*同|参\s*与|参\s*加|支\s*持|属\s*地)(?:\s*落\s*实)?\s*(?:单\s*位|部\s*门|主\s*体|处\s*室|科\s*室|股\s*室|地\s*方)?\s*(?:及|和)?(?:[（(][^（）()]{0,12}[）)])?\s*：/u;

/** Labels of times: 完成时限：, 落实时限：, 报送时间：. Whatever stands in front says what is to be done by then. */
export const timeLabel = /(?:\p{Script=Han}{0,4}(?:时\s*限|时\s*间|期\s*限|时间节点|时间要求)|进度安排)\s*：\s*/u;

/** The time at which something takes place or is open is no deadline: 会议时间：. */
export const occasionLabel = /(?:会议|培训|活动|报名|开放|办公|受理|咨询|公示|举办|开始)时\s*间/u;

const personOrRangeLabel =
  /(?:(?:责任|牵头|配合|分管|包保)(?:领导|人)|(?:适用|实施|试点|推广)(?:范围|地区|区域))\s*：/u;

/** Whoever watches over the others answers for none of their tasks: 督办单位：, 督导单位：. */
export const overseerLabel = /(?:督办|督导|督查|督促|监督|考核|验收|审核)(?:责任)?(?:单位|部门)\s*：/u;

/** Labels of persons, times, ranges and overseers in the same places: their values are no parties. */
export const otherLabel = new RegExp(
  `(?:${timeLabel.source}|${personOrRangeLabel.source}|${overseerLabel.source})`,
  'u',
);

/** A label whose value is a person. */
export const personLabel = /^\s*(?:责任|牵头|配合|分管|包保)(?:领导|人)\s*：/u;
