import { type BodyDraft, contentOf, headOf, type ItemDraft, type NoticeEvent } from '../contracts/index.ts';
import type { DraftBody, DraftItem, Finding, NoticeDraft } from './reading/index.ts';

/** A draft whose items have the numbers by which they are put right; one that was removed leaves a gap. */
export interface NumberedDraft extends NoticeDraft {
  readonly items: readonly (DraftItem & { readonly index: number })[];
}

/** What was read just now: nobody has put it right. */
export const numberedDraft = (draft: NoticeDraft): NumberedDraft => ({
  ...draft,
  items: draft.items.map((item, at) => ({ index: at + 1, ...item })),
});

/**
 * The draft of a notice that is there, as the office has it by now. Of what was read again just so it has everything; of
 * another reading what was recorded: no indicators, no persons, no findings that only inform.
 */
export const recordedDraft = (events: readonly NoticeEvent[], read: NoticeDraft | null): NumberedDraft => {
  const { items, body, collectives, findings } = contentOf(events);
  const putRight = new Set(events.flatMap((event) => (event.type === 'NoticeItemCorrected' ? [event.data.index] : [])));
  const itemNow = (item: ItemDraft) => ({
    index: item.index,
    ...((putRight.has(item.index) ? undefined : read?.items[item.index - 1]) ?? draftItem(item)),
  });
  const { title = '', documentNumber = null, issuer = null, issuedOn = null } = headOf(events) ?? {};
  const head = { title, documentNumber, issuer, issuedOn };
  if (read) {
    const isReadBody = !events.some(({ type }) => type === 'NoticeBodyCorrected');
    return { ...read, ...head, items: items.map(itemNow), body: isReadBody ? read.body : body && draftBody(body) };
  }
  return {
    ...head,
    items: items.map(itemNow),
    body: body && draftBody(body),
    indicators: [],
    findings: findings.map(({ code, severity, message, start, end }) => ({
      // Of an earlier reader, perhaps: its code is none of today's.
      code: code as Finding['code'],
      severity,
      message,
      source: { start, end },
    })),
    collectives: collectives.map(({ name, canonical, members }) => ({ name, canonical, members })),
  };
};

const draftItem = ({ path, heading, text, units, dueKind, dueOn, dueText, start, end }: ItemDraft): DraftItem => ({
  path,
  heading,
  text,
  units: units.map((unit) => ({ ...unit, openEnded: false })),
  due: dueKind === null ? null : { kind: dueKind, on: dueOn, text: dueText ?? '' },
  source: { start, end },
});

/** Posts stay without their persons. */
const draftBody = ({ convenor, deputies, office, members, duties, ...body }: BodyDraft): DraftBody => ({
  ...body,
  convenor: convenor === null ? null : { person: null, post: convenor },
  deputies: deputies.map((post) => ({ person: null, post })),
  office: office?.name ?? null,
  members: members.map(({ name, canonical }) => ({ name, canonical, person: null, post: null })),
  duties: duties.map((duty) => ({ ...duty, name: duty.unit })),
});
