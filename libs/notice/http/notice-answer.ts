import { figuresLeftOut } from '../contracts/index.ts';
import type { NoticeDraft } from '../domain/reading/index.ts';
import { isAnsweredBy } from '../views/answered-findings.ts';
import type { NoticeFinding, NoticePageAnswer } from '../views/notice-page.handler.ts';

type ShownItem = NoticePageAnswer['items'][number];

/** A notice as the office has it, with what stands only in the reading that is kept beside the original. */
export interface NoticeAnswer extends Omit<NoticePageAnswer, 'findings' | 'items'> {
  readonly items: readonly (Omit<ShownItem, 'units'> & {
    /** `openEnded`: the notice goes on with 等, and names others whom nobody knows. */
    readonly units: readonly (ShownItem['units'][number] & { readonly openEnded: boolean })[];
  })[];
  /** Of the notice's stream: what `If-Match` takes. */
  readonly revision: number;
  readonly indicators: NoticeDraft['indicators'];
  /** In the order in which they were found; without the reading those alone that the log has, warnings and errors. */
  readonly findings: readonly (Omit<NoticeFinding, 'severity'> & {
    readonly severity: NoticeDraft['findings'][number]['severity'];
  })[];
}

export const withReading = (page: NoticePageAnswer, reading: NoticeDraft | null): NoticeAnswer => ({
  ...page,
  revision: page.head.revision,
  items: page.items.map((item) => ({
    ...item,
    units: item.units.map((unit) => ({ ...unit, openEnded: isOpenEnded(reading, item.index, unit.canonical) })),
  })),
  indicators: reading?.indicators ?? [],
  leftOut: [
    ...page.leftOut,
    ...figuresLeftOut(
      page.items.filter(({ standing }) => standing !== 'removed'),
      reading?.indicators ?? [],
    ),
  ],
  findings:
    reading?.findings.map(({ source, ...finding }) => {
      const raised = { noticeId: page.head.noticeId, ...finding, ...source };
      return { ...raised, answered: isAnsweredBy(page, raised) };
    }) ?? page.findings,
});

/** Items that were added by hand are counted behind those that were read. */
const isOpenEnded = (reading: NoticeDraft | null, index: number, canonical: string): boolean =>
  reading?.items[index - 1]?.units.some((unit) => unit.canonical === canonical && unit.openEnded) ?? false;
