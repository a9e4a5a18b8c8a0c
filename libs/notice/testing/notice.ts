import { type BodyId, type GroupId, isRefusal, type NoticeId, type UnitId } from '#kernel';
import type { NoticeEvent } from '../contracts/index.ts';
import { noticeDecider } from '../domain/notice-decider.ts';
import type { NoticeDraft } from '../domain/reading/index.ts';
import { draft } from './drafts.ts';

export const noticeId = 'n1' as NoticeId;
const bodyId = 'b1' as BodyId;

const file = {
  sha256: 'a'.repeat(64),
  byteLength: 1234,
  readerVersion: '1',
  textSha256: 'c'.repeat(64),
  textLength: 100,
  readingSha256: 'd'.repeat(64),
  place: '临江市',
} as const;
export const importNotice = { type: 'ImportNotice', noticeId, ...file, draft } as const;

const confirmation = {
  noticeId,
  bodyId,
  units: [
    { canonical: '市文化广电和旅游局', unitId: 'u1' as UnitId },
    { canonical: '市民政局', unitId: 'u2' as UnitId },
    { canonical: '江北街道办事处', unitId: 'u3' as UnitId },
  ],
  groups: [{ canonical: '各街道办事处', groupId: 'g1' as GroupId, unitIds: ['u3' as UnitId] }],
  acceptedCodes: [] as string[],
};

export const confirmNotice = {
  type: 'ConfirmNotice',
  ...confirmation,
  bodyName: null,
  fileConfirmedAs: null,
} as const;
export const confirmed = { type: 'NoticeConfirmed', v: 1, data: confirmation } satisfies NoticeEvent;

/** The events of importing that draft, changed. */
export const imported = (changes: Partial<NoticeDraft> = {}): readonly NoticeEvent[] => {
  const decision = noticeDecider.decide({ ...importNotice, draft: { ...draft, ...changes } }, noticeDecider.initial);
  return isRefusal(decision) ? [] : decision.events;
};
