import type { Role, Span } from '../draft.ts';
import { roleLabels } from '../words/labels.ts';

const mark = '[●○◎⊙△▲☆★■□◆◇√✓✔]';
/** ●为牵头单位，△为配合单位: what a note says that a mark means; without 为 only one beside another: ★牵头，▲配合. */
const explained = new RegExp(
  [
    `(${mark})\\s*(?:为|表示|代表|指|：|[-—]+)\\s*[“"]?(\\p{Script=Han}{2,6})`,
    `(${mark})(\\p{Script=Han}{2,6})(?=[，；、 ]${mark})`,
    `(?<=${mark}\\p{Script=Han}{2,6}[，；、 ])(${mark})(\\p{Script=Han}{2,6})`,
  ].join('|'),
  'gu',
);

/** The role that each mark gives, by the notes of the text. */
export const legendIn = (text: string): ReadonlyMap<string, Role> =>
  new Map(
    [...text.matchAll(explained)].flatMap((found) => {
      const [mark = '', words = ''] = found.slice(1).filter((part) => part !== undefined);
      const role = roleLabels.find(({ word }) => word.test(words))?.role;
      return role ? [[mark, role] as const] : [];
    }),
  );

/** A sign that is all of a cell: it says that the unit at the head of its column has something to do. */
export const isMark = (words: string): boolean => /^[\p{So}●○◎⊙△▲☆★■□◆◇√✓✔]$/u.test(words);

/**
 * The role of the marks of a matrix that no note explains: its units are responsible if there is but one mark. `below`: the
 * cells of its rows.
 */
export const unexplained = (below: readonly string[]): ReadonlyMap<string, Role> => {
  const [first, ...others] = new Set(below.filter(isMark));
  return new Map(first !== undefined && others.length === 0 ? [[first, 'responsible']] : []);
};

/** Whether a sign is one of a matrix or of the note that explains it, and so no decoration. */
export const isOfMatrix = (text: string, { start, end }: Span): boolean => {
  const before = text[start - 1] ?? '\n';
  const behind = text[end] ?? '\n';
  const fillsCell = /[\t\n\r]/u.test(before) && /[\t\n\r]/u.test(behind) && (before === '\t' || behind === '\t');
  return fillsCell || legendIn(text.slice(Math.max(0, start - longestNote), end + longestNote)).size > 0;
};

const longestNote = 12;
