import { type IParagraphOptions, Paragraph } from 'docx';
import { chineseNumeral, type Fonts, filled, keptWithNext, runs } from '#word';
import type { AttendanceList, MinutesContent, PrintedRemark, PrintedResolution } from './minutes-content.ts';
import type { MinutesTemplate } from './minutes-template.ts';

/** The opening, the numbered resolutions, differing views, and one line below them who was there. */
export const text = (
  content: MinutesContent,
  { fonts, words }: Omit<MinutesTemplate, 'kind'>,
): readonly Paragraph[] => {
  const { opening, resolutions, remarks, attendance } = content;
  const lists = attendance.filter(({ people }) => people.length > 0).map((list) => attendanceList(fonts, list));
  const passages = [
    body(fonts, opening),
    ...resolutions.flatMap((one) => resolution(fonts, words, one)),
    ...remarks.map((one) => body(fonts, remarkIn(words, one))),
    ...(lists.length > 0 ? [blank, ...lists] : []),
  ];
  return passages.map((options, at) => new Paragraph({ ...options, ...(at === passages.length - 1 && keptWithNext) }));
};

/** A paragraph before it is one. */
type Passage = IParagraphOptions;

const blank: Passage = {};

const body = (fonts: Fonts, sentence: string): Passage => ({
  style: 'OfficialBody',
  children: runs(fonts, sentence),
});

const resolution = (fonts: Fonts, words: MinutesTemplate['words'], printed: PrintedResolution): readonly Passage[] => {
  const number = `${chineseNumeral(printed.number)}、`;
  const { heading } = printed;
  const lines = printed.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const all = heading === '' ? lines.with(0, number + lines[0]) : lines;
  const assigned = all.with(-1, ended(all.at(-1) ?? '') + assignment(words, printed));
  return [
    ...(heading === '' ? [] : [styled('Heading1', fonts, number + heading, 'heading')]),
    ...assigned.map((line) => paragraph(fonts, line)),
  ];
};

/** （牵头单位：…；责任单位：…；完成时限：…） */
const assignment = (words: MinutesTemplate['words'], { lead, units, due }: PrintedResolution): string => {
  const parts = [
    lead === null ? null : `${words.lead}：${lead}`,
    units.length === 0 ? null : `${words.units}：${units.join('、')}`,
    due === null ? null : `${words.due}：${due}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
};

const LONGEST_HEADING = 30;
const levels = [
  { begins: /^（[一二三四五六七八九十]+）/, style: 'Heading2', part: 'subheading' },
  { begins: /^\d{1,2}[.．]/, style: 'Heading3', part: 'body' },
] as const;

const paragraph = (fonts: Fonts, line: string): Passage => {
  const trimmed = line.trim();
  const isHeading = trimmed.length <= LONGEST_HEADING && !/[。；]/.test(trimmed);
  const level = isHeading ? levels.find(({ begins }) => begins.test(trimmed)) : undefined;
  return level ? styled(level.style, fonts, trimmed, level.part) : body(fonts, trimmed);
};

const styled = (style: string, fonts: Fonts, heading: string, part: Parameters<typeof runs>[2]): Passage => ({
  style,
  children: runs(fonts, heading, part),
});

const attendanceList = (fonts: Fonts, { label, people }: AttendanceList): Passage => {
  const named = `：${people.map(({ unit, name }) => unit + name).join('，')}。`;
  return { style: 'OfficialList', children: [...runs(fonts, label, 'heading'), ...runs(fonts, named)] };
};

const remarkIn = (words: MinutesTemplate['words'], { unit, text: remark, on }: PrintedRemark): string =>
  on === null
    ? filled(words.remark, { unit, remark: ended(remark) })
    : filled(words.remarkOn, { unit, number: on, remark: ended(remark) });

const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);
