import { Paragraph, type Table } from 'docx';
import { type Fonts, runs } from './fonts.ts';

/** Text, one paragraph a line, indented by two characters. */
export const body = (fonts: Fonts, text: string): readonly Paragraph[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => new Paragraph({ style: 'OfficialBody', children: runs(fonts, line.trim()) }));

/** 一、… and what stands under it. */
export const headed = (
  fonts: Fonts,
  heading: string,
  under: readonly (Paragraph | Table)[],
): readonly (Paragraph | Table)[] => [
  new Paragraph({ style: 'Heading1', children: runs(fonts, heading, 'heading') }),
  ...under,
];
