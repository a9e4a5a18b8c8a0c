import type { NoticeDraft } from '#notice';

/** What a careful clerk would write down; the short form that is explained in the README. */
export interface Expected {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly items: readonly (readonly [
    path: readonly string[],
    heading: string,
    text: string,
    units: readonly string[],
    due: string | null,
  ])[];
  readonly body: unknown;
  readonly indicators: unknown;
  readonly findings: readonly string[];
}

/** A draft in the form of an expectation. Places in the text are left out: they are held elsewhere. */
export const asExpected = (draft: NoticeDraft): Expected => ({
  title: draft.title,
  documentNumber: draft.documentNumber,
  issuer: draft.issuer,
  issuedOn: draft.issuedOn,
  items: draft.items.map(({ path, heading, text, units, due }) => [
    path,
    heading,
    withoutSpace(text),
    units.map(({ role, name, canonical, collective, openEnded }) => {
      const marks = `${collective ? '*' : ''}${openEnded ? '+' : ''}`;
      return `${role}${marks} ${name}${name === canonical ? '' : ` = ${canonical}`}`;
    }),
    due === null ? null : `${due.on ?? due.kind}: ${due.text}`,
  ]),
  body: draft.body,
  indicators: draft.indicators,
  findings: [...new Set(draft.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code))].sort(),
});

export const withoutSpace = (text: string): string => text.replace(/[^\S\t]+/gu, '').replace(/ *\t */gu, '\t');
