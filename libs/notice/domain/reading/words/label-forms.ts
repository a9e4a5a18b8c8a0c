import { partyLabel, partyNoun, timeLabel } from './labels.ts';

/** A way to set a label apart from what it introduces, other than by a colon. */
export interface LabelForm {
  readonly name: string;
  readonly says: RegExp;
  /** The same number of characters, with the colon that the readers of parties and times look for. */
  readonly even: (found: string, label: string) => string;
  readonly example: string;
  readonly reads: string;
  readonly not: string;
}

/** Ends of names of units, as far as they can tell that a label is followed by one. */
const unit =
  '[^，。；：、\\s（）〔〕【】｛｝[\\]<>为是的]{1,20}(?:[局委厅办部院会所站队行社司中校区镇乡处科股府]|中心|集团|街道)';
const behind = '(?<=^|[\\n\\r。；，（〔【；][ \\t　]*)';
const party = `(${partyNoun})`;
const timeNoun = '(?:完成|落实|办理|整改|推进)?\\s*(?:时\\s*限|时\\s*间|期\\s*限)';

const width = (words: string, length: number): string => words.padEnd(length, '　');

/** The first that fits counts; each is written over before the next is looked for. */
export const labelForms: readonly LabelForm[] = [
  {
    name: 'in a bracket of its own',
    says: new RegExp(`[[【〔]\\s*(${partyNoun}|${timeNoun})\\s*[\\]】〕](?=[^，。；：、\\n\\r])`, 'gu'),
    even: (found, label) => width(`；${label}：`, found.length),
    example: '甲。【责任单位】市教育局【完成时限】2026年底',
    reads: '甲。；责任单位：市教育局；完成时限：2026年底',
    not: '〔市教育局（责任单位）、市财政局〕',
  },
  {
    name: 'before the bracket of its names',
    says: new RegExp(`${behind}${party}[（〔【](${unit}(?:、${unit})*)[）〕】](?=[，。；、）〕】\\n\\r]|$)`, 'gu'),
    even: (found, label) => `${label}：${found.slice(label.length + 1, -1)}　`,
    example: '甲。牵头单位（市教育局），配合单位（市财政局、市人社局）',
    reads: '甲。牵头单位：市教育局　，配合单位：市财政局、市人社局　',
    not: '牵头单位（部门）要落实',
  },
  {
    name: 'with 为 or 是',
    says: new RegExp(`${behind}${party}[为是](?=${unit}(?:[、，。；和及等）\\n\\r]|$))`, 'gu'),
    even: (_, label) => `${label}：`,
    example: '责任单位为市教育局，配合单位为市财政局。',
    reads: '责任单位：市教育局，配合单位：市财政局。',
    not: '列第一位的为牵头单位，责任单位是第一责任人。',
  },
  {
    name: 'on a line above its names',
    says: new RegExp(
      `(?<=(?:^|[\\n\\r])[ \\t　]*)${party}[ 　]*\\r?\\n(?=[ \\t　]*${unit}(?:、${unit})*[ 　]*(?:[\\n\\r]|$))`,
      'gu',
    ),
    even: (found, label) => width(`${label}：`, found.length),
    example: '牵头单位\n市教育局\n配合单位\n市财政局、市人社局',
    reads: '牵头单位：市教育局\n配合单位：市财政局、市人社局',
    not: '责任单位\n各单位要落实。',
  },
  {
    name: 'with a space on a line of its own',
    says: new RegExp(`(?<=(?:^|[\\n\\r])[ \\t　]*)${party}[ 　]+(?=${unit}(?:[、，。；\\n\\r]|$))`, 'gu'),
    even: (found, label) => width(`${label}：`, found.length),
    example: '　　责任单位　市教育局、市财政局',
    reads: '　　责任单位：市教育局、市财政局',
    not: '牵头单位 责任单位 完成时限',
  },
  {
    name: 'behind a dash',
    says: new RegExp(`[—–-]{1,2}(?=${partyLabel.source}|${timeLabel.source})`, 'gu'),
    even: (found) => '；'.repeat(found.length),
    example: '甲。——责任单位：市教育局',
    reads: '甲。；；责任单位：市教育局',
    not: '2025—2026年',
  },
  {
    name: 'in an angle bracket',
    says: new RegExp(
      `[<＜〈](?=${partyLabel.source}|${unit}(?:、${unit})*[>＞〉])[^<>＜＞〈〉\\n\\r]{2,200}[>＞〉]`,
      'gu',
    ),
    even: (found) => `（${found.slice(1, -1)}）`,
    example: '甲。<责任单位：市教育局>',
    reads: '甲。（责任单位：市教育局）',
    not: 'pH<7且>5',
  },
];

/** The text with its labels written in the one form that is read, every character at its place. */
export const withEvenLabels = (text: string): string =>
  labelForms.reduce(
    (words, { says, even }) => words.replace(says, (found: string, label: unknown) => even(found, String(label))),
    text,
  );
