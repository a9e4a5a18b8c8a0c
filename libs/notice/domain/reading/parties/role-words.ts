import type { Role } from '../draft.ts';

/** How a label before a colon gives a role. The first rule that fits counts. */
export const roleLabels: readonly { readonly word: RegExp; readonly role: Role }[] = [
  { word: /^(?:牵头|主办|主责|总牵头)/u, role: 'lead' },
  { word: /^(?:配合|协办|协助|协同|参与|参加|支持)/u, role: 'cooperating' },
  { word: /^(?:属地)/u, role: 'local' },
  { word: /^(?:责任|承办|落实|实施|负责|承担|主管|完成)/u, role: 'responsible' },
];

/** A label and its colon: 责任单位：, 牵头部门：, 配合单位： . Inner spaces are a matter of layout. */
export const partyLabel =
  /(总?牵\s*头|主\s*办|主\s*责|责\s*任|承\s*办|落\s*实|实\s*施|负\s*责|承\s*担|配\s*合|协\s*办|协\s*助|协\s*同|参\s*与|参\s*加|支\s*持|属\s*地)(?:\s*落\s*实)?\s*(?:单\s*位|部\s*门|主\s*体|处\s*室|科\s*室|股\s*室|地\s*方)?\s*(?:及|和)?(?:[（(][^（）()]{0,12}[）)])?\s*：/u;

/** Labels of persons and times in the same places: their values are no units. */
export const otherLabel =
  /((?:责任|牵头|配合|分管|包保)(?:领导|人)|(?:完成|办理|实施|工作|整改)?(?:时\s*限|时\s*间|期\s*限|时间节点|时间要求)|进度安排)\s*：/u;

/** A label whose value is a person. */
export const personLabel = /^\s*(?:责任|牵头|配合|分管|包保)(?:领导|人)\s*：/u;

/** How a verb after the names gives a role: 市民政局牵头, 市财政局、市人社局按职责分工负责. The longest first. */
export const roleVerbs: readonly { readonly verb: RegExp; readonly role: Role }[] = [
  { verb: /^(?:共同|联合|统筹)?牵头(?:组织)?(?:负责|落实|实施)?/u, role: 'lead' },
  { verb: /^主办/u, role: 'lead' },
  {
    verb: /^(?:按照?|依据|根据)(?:各自)?(?:工作)?(?:职责|职能|分工)(?:分工|任务|范围)*(?:分别|共同)?(?:负责|配合|落实|推进|抓好落实)?/u,
    role: 'responsible',
  },
  { verb: /^(?:分别|共同|分工|具体|联合)?负责(?:落实|实施)?/u, role: 'responsible' },
  { verb: /^(?:共同|积极|予以|给予|做好)*(?:配合|参与|参加|协助|协同|协办)(?:工作|落实|实施)?/u, role: 'cooperating' },
  { verb: /^(?:负责|组织|具体|共同|分别|抓好|做好)*(?:落实|实施|承办|推进)/u, role: 'responsible' },
];

/** The rule by which the first of a list leads, in the words in which notices state it. */
export const firstLeads =
  /(?:[列排]在?(?:第一位?|首位|名第一|前)|第一(?:个|家)?|首位?)(?:者|的)?(?:责任)?(?:单位|部门)?[为是](?:总?牵头|主办)(?:单位|部门)?/u;

/** What the notice says of a list whose first leads: the role of the others. */
export interface LeadRule {
  readonly others: Role;
}

const ofOthers = /^[，；、](?:其[他它余]|后续|其后)(?:责任|的)?(?:单位|部门)?均?为(配合|协办|协助|参与|责任)/u;

/** The rule that a sentence states, where it states one: 列首位的为牵头单位，其他单位为配合单位. */
export const leadRuleIn = (text: string): (LeadRule & { readonly index: number; readonly words: string }) | null => {
  const found = firstLeads.exec(text);
  if (!found) return null;
  const others = ofOthers.exec(text.slice(found.index + found[0].length))?.[1] ?? '责任';
  return { index: found.index, words: found[0], others: others === '责任' ? 'responsible' : 'cooperating' };
};

/** Names that stand for whoever is concerned, not for a unit: 市直有关部门, 其他成员单位, 相关部门和单位. */
export const openPhrase =
  /^(?:国务院|[省市州县区](?:直|级|政府)?|各)*(?:其他|其它|有关|相关)+\p{Script=Han}{0,6}?(?:部门|单位)(?:(?:和|、|及)(?:部门|单位))?$|^(?:有关|相关|其他)(?:方面|企业|机构)$/u;

/** All units of a kind under one name: 县直各单位, 各成员单位, 市直各审批部门, 各医疗机构. */
export const groupOfUnits =
  /^(?:[省市州县区镇](?:直|级|属|管)?)?各(?!有关|相关)(?:\p{Script=Han}{0,8}?(?:部门|单位|企业|公司|学校|高校|院校|机构|医院|中心|园区))+(?:和单位)?$|^[省市州县区](?:直|级)(?:部门|单位)$/u;

/** What the name of a unit ends with, where no table knows it. */
export const unitEnding =
  /(?:局|委|厅|部|办|委员会|政府|中心|集团|公司|协会|学会|商会|联合会|妇联|工会|学校|所|站|司|银行|分行|支行|管委会|党组|院|社|队|处|科|股|室|镇|乡|街道|开发区|军分区|警备区|海关|大学|中学|园区|馆|台)$/u;
