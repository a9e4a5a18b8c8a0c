import type { NoticeId } from '#kernel';
import { given } from '#kernel/testing';
import type { ClaimEvent } from '../contracts/index.ts';
import { type ClaimCommand, claimDecider } from './claim-decider.ts';

const of = (noticeId: string) =>
  ({ kind: 'number', value: '临政办发〔2025〕8号', noticeId: noticeId as NoticeId }) as const;
const take = (noticeId: string): ClaimCommand => ({ type: 'TakeClaim', ...of(noticeId) });
const release = (noticeId: string): ClaimCommand => ({ type: 'ReleaseClaim', ...of(noticeId) });
const taken = (noticeId: string): ClaimEvent => ({ type: 'NoticeClaimTaken', v: 1, data: of(noticeId) });
const released = (noticeId: string): ClaimEvent => ({ type: 'NoticeClaimReleased', v: 1, data: of(noticeId) });

it('is taken by the first notice, which has it already when it asks again', () => {
  given(claimDecider).when(take('n1')).then(taken('n1'));
  given(claimDecider, taken('n1')).when(take('n1')).thenNothing();
});

it('is refused to any other notice, until it is released', () => {
  given(claimDecider, taken('n1')).when(take('n2')).thenRefused('notice.file-already-confirmed');
  given(claimDecider, taken('n1'), released('n1')).when(take('n2')).then(taken('n2'));
});

it('is released by its holder alone', () => {
  given(claimDecider, taken('n1')).when(release('n1')).then(released('n1'));
  given(claimDecider, taken('n1')).when(release('n2')).thenNothing();
  given(claimDecider).when(release('n1')).thenNothing();
});
