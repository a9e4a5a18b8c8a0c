import type { Role, Span } from '../draft.ts';
import { roleLabels } from '../words/labels.ts';

/** ●为牵头单位，△为配合单位: what a note says that a mark means. */
const explained = /([●○◎⊙△▲☆★■□◆◇√✓✔])\s*(?:为|表示|代表|指|：|[-—]+)\s*[“"]?(\p{Script=Han}{2,6})/gu;

/** The role that each mark gives, by the notes of the text. */
export const legendIn = (text: string): ReadonlyMap<string, Role> =>
  new Map(
    [...text.matchAll(explained)].flatMap(([, mark = '', words = '']) => {
      const role = roleLabels.find(({ word }) => word.test(words))?.role;
      return role ? [[mark, role] as const] : [];
    }),
  );

/** A sign that is all of a cell: it says that the unit at the head of its column has something to do. */
export const isMark = (words: string): boolean => /^[\p{So}●○◎⊙△▲☆★■□◆◇√✓✔]$/u.test(words);

/** Whether a sign is one of a matrix or of the note that explains it, and so no decoration. */
export const isOfMatrix = (text: string, { start, end }: Span): boolean => {
  const before = text[start - 1] ?? '\n';
  const behind = text[end] ?? '\n';
  const fillsCell = /[\t\n\r]/u.test(before) && /[\t\n\r]/u.test(behind) && (before === '\t' || behind === '\t');
  return fillsCell || legendIn(text.slice(start, end + longestNote)).size > 0;
};

const longestNote = 12;
