import type { BodyId, GroupId, NoticeId, UnitId } from '#kernel';
import type { NoticeDraft } from './reading/index.ts';

/** What was read from a notice; its bytes are kept elsewhere, under `sha256`. */
export interface ImportNotice {
  readonly type: 'ImportNotice';
  readonly noticeId: NoticeId;
  readonly sha256: string;
  readonly byteLength: number;
  readonly readerVersion: string;
  readonly draft: NoticeDraft;
}

/** What a canonical name means. */
export interface ResolvedUnit {
  readonly canonical: string;
  readonly unitId: UnitId;
}

/** What a collective means. */
export interface ResolvedGroup {
  readonly canonical: string;
  readonly groupId: GroupId;
  readonly unitIds: readonly UnitId[];
}

export interface ConfirmNotice {
  readonly type: 'ConfirmNotice';
  readonly noticeId: NoticeId;
  readonly bodyId: BodyId;
  /** Whether the body is there already; else the notice must found it. */
  readonly bodyExists: boolean;
  /** The notice as which the same file was confirmed first. */
  readonly fileConfirmedAs: NoticeId | null;
  readonly units: readonly ResolvedUnit[];
  readonly groups: readonly ResolvedGroup[];
  /** Findings that the office accepts as they are. */
  readonly acceptedCodes: readonly string[];
}

export type NoticeCommand = ImportNotice | ConfirmNotice;
