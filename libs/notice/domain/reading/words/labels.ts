import type { Role } from '../draft.ts';

/** The words that give a role. `besideNoun`: only 主管部门, 完成单位, for 完成： may introduce anything. */
const roleWords: readonly {
  readonly role: Role;
  readonly words: readonly string[];
  readonly besideNoun: readonly string[];
}[] = [
  { role: 'lead', words: ['总牵头', '牵头', '主办', '主责'], besideNoun: [] },
  {
    role: 'cooperating',
    words: ['配合', '协办', '会办', '协助', '协同', '参与', '参加', '支持'],
    besideNoun: ['协作'],
  },
  { role: 'local', words: ['属地'], besideNoun: [] },
  {
    role: 'responsible',
    words: ['责任', '承办', '分办', '独办', '落实', '实施', '负责', '承担'],
    besideNoun: ['主管', '完成'],
  },
];

/** How a label, or the head of a column, gives a role. The first rule that fits counts. */
export const roleLabels: readonly { readonly word: RegExp; readonly role: Role }[] = roleWords.map(
  ({ role, words, besideNoun }) => ({ word: new RegExp(`^(?:${[...words, ...besideNoun].join('|')})`, 'u'), role }),
);

/** Inner spaces are a matter of layout: 牵 头 单 位. */
const spaced = (words: readonly string[]): string => words.map((word) => [...word].join('\\s*')).join('|');
const nouns = spaced(['单位', '部门', '主体', '处室', '科室', '股室', '地方']);
const wordsOf = (which: 'words' | 'besideNoun'): string => spaced(roleWords.flatMap((each) => each[which]));

/** A label without its colon, as far as its noun: 责任单位, 牵头部门, and 责任 alone where a colon follows. */
export const partyNoun = `(?:${wordsOf('words')}|${wordsOf('besideNoun')})(?:\\s*落\\s*实)?\\s*(?:${nouns})`;

/** A label and its colon: 责任单位：, 牵头部门：, 配合单位： . */
export const partyLabel = new RegExp(
  `((?:${wordsOf('words')})(?:\\s*落\\s*实)?(?:\\s*(?:${nouns}))?|(?:${wordsOf('besideNoun')})\\s*(?:${nouns}))\\s*(?:及|和)?(?:[（(][^（）()]{0,12}[）)])?\\s*：`,
  'u',
);

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
