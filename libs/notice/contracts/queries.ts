import type { NoticeId } from '#kernel';

/** Asks which notices have the bytes of that hash, or that document number, as far as the views have come. */
export class NoticesOfFile {
  constructor(
    readonly sha256: string,
    readonly documentNumber: string | null,
  ) {}
}

/** The one that came first comes first. */
export interface NoticeOfFile {
  readonly noticeId: NoticeId;
  readonly status: 'draft' | 'confirmed' | 'withdrawn';
  /** Else it has the number alone: another file, or another encoding of this one. */
  readonly sameBytes: boolean;
}
