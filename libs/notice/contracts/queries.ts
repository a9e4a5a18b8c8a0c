import type { NoticeId } from '#kernel';

/** Asks under which id the bytes of that hash were confirmed first, as far as the views have come: a `NoticeId`, or `null`. */
export class ConfirmedFile {
  constructor(readonly sha256: string) {}
}

export type ConfirmedFileAnswer = NoticeId | null;
