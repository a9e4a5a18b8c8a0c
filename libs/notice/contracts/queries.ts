import type { NoticeId } from '#kernel';

/**
 * Asks under which id the bytes of that hash, or a notice of that number, were confirmed first, as far as the views have
 * come: a `NoticeId`, or `null`.
 */
export class ConfirmedFile {
  constructor(
    readonly sha256: string,
    readonly documentNumber: string | null,
  ) {}
}

export type ConfirmedFileAnswer = NoticeId | null;
