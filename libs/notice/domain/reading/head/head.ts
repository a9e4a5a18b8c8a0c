import type { Place } from '../../names/index.ts';
import type { Finding } from '../draft.ts';
import { finding } from '../finding.ts';
import type { Line } from '../lines.ts';
import type { SourceText } from '../source-text.ts';
import { documentNumberIn } from './document-number.ts';
import { dayIn, dayOnPage } from './issue-day.ts';
import { issuerOf } from './issuer.ts';
import { labelledLines, statedOnPage } from './page-labels.ts';
import { placeOf } from './place.ts';
import { titleOf } from './title.ts';

export interface Head {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  /** Whose notice it is: elided names of units inherit its level. */
  readonly place: Place;
  readonly findings: readonly Finding[];
}

const longestDayLine = 60;

/**
 * Title, number, issuer and date of the notice itself: lines of their own before the text or under it. What a sentence
 * cites in passing is none of them; the page round the notice is only asked for what the notice lacks.
 */
export const readHead = (source: SourceText, loose: readonly Line[], furniture: readonly Line[]): Head => {
  const page = labelledLines(furniture, loose);
  const { title, findings: ofTitle } = titleOf(source, loose);
  const { issuer, findings: ofIssuer } = issuerOf(source, title, loose, furniture);
  const documentNumber =
    firstOf(loose, ({ text }) => documentNumberIn(text)) ?? documentNumberIn(statedOnPage(page, 'number') ?? '');
  const issuedOn =
    firstOf(loose, ({ text }) => (text.length <= longestDayLine ? dayIn(text) : undefined)) ??
    dayOnPage(statedOnPage(page, 'date') ?? '');
  const nowhere = { start: 0, end: 0 };
  return {
    title,
    documentNumber: documentNumber ?? null,
    issuer,
    issuedOn: issuedOn ?? null,
    place: placeOf(issuer ?? title, source.text),
    findings: [
      ...ofTitle,
      ...(documentNumber === undefined ? [finding(source, 'head.number-missing', nowhere)] : []),
      ...ofIssuer,
      ...(issuedOn === undefined ? [finding(source, 'head.date-missing', nowhere)] : []),
    ],
  };
};

const firstOf = <T>(lines: readonly Line[], read: (line: Line) => T | undefined): T | undefined => {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
};
