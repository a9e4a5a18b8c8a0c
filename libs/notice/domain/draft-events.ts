import type { Day, NoticeId } from '#kernel';
import { bodyWords } from './body-words.ts';
import { type IndicatorOfItem, indicatorsOfItems } from './indicators-of-items.ts';
import type { ImportNotice } from './notice-commands.ts';
import type { DraftEvent } from './notice-state.ts';
import {
  type Collective,
  type DraftBody,
  type DraftItem,
  type Finding,
  quotedWithoutPersons,
  withoutPersons,
} from './reading/index.ts';

/**
 * What is recorded of a draft: its head, items, body, collectives, and the findings that a person has to weigh; all without
 * persons, who stay outside the log.
 */
export const draftEvents = (c: ImportNotice): readonly DraftEvent[] => {
  const { noticeId, draft } = c;
  return [
    imported(c),
    ...draft.items.map((item, at) => itemDrafted(noticeId, item, at + 1)),
    ...indicatorsOfItems(draft).map((indicator) => indicatorDrafted(noticeId, indicator)),
    ...(draft.body ? [bodyDrafted(noticeId, draft.body)] : []),
    ...draft.collectives.map((collective) => collectiveDrafted(noticeId, collective)),
    ...draft.findings.flatMap((finding) => findingRaised(noticeId, finding)),
  ];
};

const imported = ({ noticeId, draft, ...file }: ImportNotice): DraftEvent => ({
  type: 'NoticeImported',
  v: 3,
  data: {
    noticeId,
    title: draft.title,
    documentNumber: draft.documentNumber,
    issuer: draft.issuer,
    issuedOn: draft.issuedOn as Day | null,
    sha256: file.sha256,
    byteLength: file.byteLength,
    readerVersion: file.readerVersion,
    textSha256: file.textSha256,
    textLength: file.textLength,
    readingSha256: file.readingSha256,
    place: file.place,
  },
});

const itemDrafted = (noticeId: NoticeId, item: DraftItem, index: number): DraftEvent => ({
  type: 'NoticeItemDrafted',
  v: 1,
  data: {
    noticeId,
    index,
    path: [...item.path],
    heading: withoutPersons(item.heading),
    text: withoutPersons(item.text),
    units: item.units.map(({ name, canonical, role, collective }) => ({ name, canonical, role, collective })),
    dueKind: item.due?.kind ?? null,
    dueOn: (item.due?.on ?? null) as Day | null,
    dueText: item.due?.text ?? null,
    start: item.source.start,
    end: item.source.end,
  },
});

const bodyDrafted = (noticeId: NoticeId, body: DraftBody): DraftEvent => ({
  type: 'NoticeBodyDrafted',
  v: 2,
  data: { noticeId, ...bodyWords(body) },
});

const indicatorDrafted = (noticeId: NoticeId, { quotas, ...indicator }: IndicatorOfItem): DraftEvent => ({
  type: 'NoticeIndicatorDrafted',
  v: 1,
  data: { noticeId, ...indicator, quotas: quotas.map((quota) => ({ ...quota })) },
});

const collectiveDrafted = (noticeId: NoticeId, { name, canonical, members }: Collective): DraftEvent => ({
  type: 'NoticeCollectiveDrafted',
  v: 1,
  data: { noticeId, name, canonical, members: members.map((member) => ({ ...member })) },
});

const findingRaised = (noticeId: NoticeId, finding: Finding): readonly DraftEvent[] => {
  const { code, severity, source } = finding;
  if (severity === 'info') return [];
  const { start, end } = source;
  const message = quotedWithoutPersons(finding.message);
  return [{ type: 'NoticeFindingRaised', v: 1, data: { noticeId, code, severity, message, start, end } }];
};
