import { Paragraph } from 'docx';
import { fangSong, heiTi, kaiTi, runs } from './fonts.ts';
import { blankLine } from './head.ts';
import type { AttendanceList, MinutesContent, PrintedResolution } from './minutes-content.ts';
import { chineseNumeral } from './numerals.ts';

/** The opening, the numbered resolutions, differing views, and one line below them who was there. */
export const text = ({ opening, resolutions, remarks, attendance }: MinutesContent): readonly Paragraph[] => {
  const lists = attendance.filter(({ people }) => people.length > 0).map(attendanceList);
  return [
    body(opening),
    ...resolutions.flatMap(resolution),
    ...remarks.map(({ unit, text: remark }) => body(`${unit}会签时提出：${ended(remark)}`)),
    ...(lists.length > 0 ? [blankLine(), ...lists] : []),
  ];
};

const body = (sentence: string): Paragraph =>
  new Paragraph({ style: 'MinutesBody', children: runs(sentence, fangSong) });

const resolution = (printed: PrintedResolution, index: number): readonly Paragraph[] => {
  const number = `${chineseNumeral(index + 1)}、`;
  const { heading } = printed;
  const lines = printed.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const all = heading === '' ? lines.with(0, number + lines[0]) : lines;
  const assigned = all.with(-1, all.at(-1) + assignment(printed));
  return [
    ...(heading === '' ? [] : [new Paragraph({ style: 'Heading1', children: runs(number + heading, heiTi) })]),
    ...assigned.map(paragraph),
  ];
};

/** （牵头单位：…；责任单位：…；完成时限：…） */
const assignment = ({ lead, units, due }: PrintedResolution): string => {
  const parts = [
    lead === null ? null : `牵头单位：${lead}`,
    units.length === 0 ? null : `责任单位：${units.join('、')}`,
    due === null ? null : `完成时限：${due}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
};

const LONGEST_HEADING = 30;
const levels = [
  { begins: /^（[一二三四五六七八九十]+）/, style: 'Heading2', face: kaiTi },
  { begins: /^\d{1,2}[.．]/, style: 'Heading3', face: fangSong },
];

const paragraph = (line: string): Paragraph => {
  const trimmed = line.trim();
  const isHeading = trimmed.length <= LONGEST_HEADING && !/[。；]/.test(trimmed);
  const level = isHeading ? levels.find(({ begins }) => begins.test(trimmed)) : undefined;
  return level ? new Paragraph({ style: level.style, children: runs(trimmed, level.face) }) : body(trimmed);
};

const attendanceList = ({ label, people }: AttendanceList): Paragraph =>
  new Paragraph({
    style: 'MinutesAttendance',
    children: [
      ...runs(label, heiTi),
      ...runs(`：${people.map(({ unit, name }) => unit + name).join('，')}。`, fangSong),
    ],
  });

const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);
