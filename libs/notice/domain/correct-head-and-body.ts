import { accept, type Refusal, refuse, sameData } from '#kernel';
import { type BodyDraft, contentOf, type HeadDraft, headOf, type NoticeRefusal } from '../contracts/index.ts';
import type { CorrectBody, CorrectHead, WithdrawNotice } from './notice-commands.ts';
import { type NoticeDecision, type NoticeState, onDraft } from './notice-state.ts';

/** What a notice is called, its number, issuer, day and place are put right, with the reason. */
export const correctHead = (c: CorrectHead, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (events) => {
    const { noticeId, says, reason } = c;
    const before = headOf(events);
    if (before === null) return accept();
    const words = headWords({ place: before.place, ...says });
    if (sameData(before, words)) return accept();
    if (isBlank(words.title)) return refuse('notice.title-missing');
    return accept({ type: 'NoticeHeadCorrected', v: 1, data: { noticeId, ...words, before, reason } });
  });

/** The body is put right as a whole, set up where none was read, or taken away (`null`), with the reason. */
export const correctBody = (c: CorrectBody, s: NoticeState): NoticeDecision =>
  onDraft(s, c, (events) => {
    const { noticeId, reason } = c;
    const before = contentOf(events).body;
    const says = c.says && bodyWords(c.says);
    if (sameData(before, says)) return accept();
    return (
      (says && flawOf(says)) ?? accept({ type: 'NoticeBodyCorrected', v: 1, data: { noticeId, says, before, reason } })
    );
  });

/** A draft that nobody needs is withdrawn: its file may be imported anew, as another notice. */
export const withdrawNotice = (c: WithdrawNotice, s: NoticeState): NoticeDecision =>
  s.status === 'withdrawn'
    ? accept()
    : onDraft(s, c, () => accept({ type: 'NoticeWithdrawn', v: 1, data: { noticeId: c.noticeId, reason: c.reason } }));

const flawOf = ({ name, convenor, deputies, office, members, duties, rules }: BodyDraft): Flaw => {
  if (isBlank(name)) return refuse('notice.body-unnamed');
  const words = [
    ...(convenor === null ? [] : [convenor]),
    ...deputies,
    ...(office === null ? [] : [office.name, office.canonical ?? office.name]),
    ...members.flatMap((member) => [member.name, member.canonical]),
    ...duties.flatMap(({ unit, text }) => [unit, text]),
    ...rules.map(({ text }) => text),
  ];
  if (words.some(isBlank)) return refuse('notice.body-words-missing');
  const twice = members.find(({ canonical }, at) => members.findIndex((each) => each.canonical === canonical) < at);
  return twice ? refuse('notice.unit-named-twice', { canonical: twice.canonical }) : null;
};

type Flaw = Refusal<NoticeRefusal> | null;

const isBlank = (text: string): boolean => text.trim() === '';

const headWords = ({ title, documentNumber, issuer, issuedOn, place }: HeadDraft): HeadDraft => ({
  title,
  documentNumber,
  issuer,
  issuedOn,
  place,
});

const bodyWords = ({ name, functions, convenor, deputies, office, members, duties, rules }: BodyDraft) => ({
  ...{ name, functions, convenor },
  deputies: [...deputies],
  office: office && { name: office.name, canonical: office.canonical },
  members: members.map(({ name: printed, canonical, collective }) => ({ name: printed, canonical, collective })),
  duties: duties.map(({ number, unit, text }) => ({ number, unit, text })),
  rules: rules.map(({ kind, text }) => ({ kind, text })),
});
