import { accept, type Decider, type NoticeId, refuse } from '#kernel';
import type { ClaimEvent, claimKinds, NoticeRefusal } from '../contracts/index.ts';

export interface ClaimCommand {
  readonly type: 'TakeClaim' | 'ReleaseClaim';
  readonly kind: (typeof claimKinds)[number];
  readonly value: string;
  readonly noticeId: NoticeId;
}

export interface ClaimState {
  /** The notice that has it. */
  readonly holder: NoticeId | null;
}

/** What a person accepts who confirms a file or a number for the second time. */
export const ALREADY_CONFIRMED = 'notice.file-already-confirmed' satisfies NoticeRefusal;

/**
 * Claim: one file, or one document number, is confirmed as one notice. Whoever confirms at once meets in this stream, and
 * its revision lets one of them win. Stream `claim-<kind>-<value>`.
 */
export const claimDecider: Decider<ClaimState, ClaimCommand, ClaimEvent, NoticeRefusal> = {
  initial: { holder: null },
  decide: ({ type, kind, value, noticeId }, { holder }) => {
    const data = { kind, value, noticeId };
    if (type === 'ReleaseClaim') {
      return holder === noticeId ? accept({ type: 'NoticeClaimReleased', v: 1, data }) : accept();
    }
    if (holder === null) return accept({ type: 'NoticeClaimTaken', v: 1, data });
    return holder === noticeId ? accept() : refuse(ALREADY_CONFIRMED, { noticeId: holder, code: ALREADY_CONFIRMED });
  },
  evolve: (_, { type, data }) => ({ holder: type === 'NoticeClaimTaken' ? data.noticeId : null }),
};
