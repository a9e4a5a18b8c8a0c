import type { BodyId, GroupId, NoticeId, UnitId } from '#kernel';
import type { BodyDraft, HeadDraft, ItemDraft } from '../contracts/index.ts';
import type { NoticeDraft } from './reading/index.ts';

/** What was read from a notice; its bytes are kept elsewhere, under `sha256`. */
export interface ImportNotice {
  readonly type: 'ImportNotice';
  readonly noticeId: NoticeId;
  readonly sha256: string;
  readonly byteLength: number;
  readonly readerVersion: string;
  /** Of the text that was taken out of the file: its hash, and its UTF-16 units. */
  readonly textSha256: string;
  readonly textLength: number;
  /** Of the whole draft, which is kept beside the original. */
  readonly readingSha256: string;
  /** Whose notice it is. */
  readonly place: string | null;
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
  /** What the body is called, where it is there already; else the notice must found it. */
  readonly bodyName: string | null;
  /** The notice as which the same file was confirmed first. */
  readonly fileConfirmedAs: NoticeId | null;
  readonly units: readonly ResolvedUnit[];
  readonly groups: readonly ResolvedGroup[];
  /** Findings that the office accepts as they are. */
  readonly acceptedCodes: readonly string[];
}

/** What an item shall say. */
export type ItemWords = Pick<ItemDraft, 'heading' | 'text' | 'units' | 'dueKind' | 'dueOn' | 'dueText'>;

interface Correction {
  readonly noticeId: NoticeId;
  readonly reason: string;
}

export interface CorrectItem extends Correction {
  readonly type: 'CorrectItem';
  readonly index: number;
  readonly says: ItemWords;
}

/** An item that was not read: its printed numbers, and where its sentence stands in the decoded original. */
export interface AddItem extends Correction {
  readonly type: 'AddItem';
  readonly path: readonly string[];
  readonly says: ItemWords;
  readonly start: number;
  readonly end: number;
}

export interface RemoveItem extends Correction {
  readonly type: 'RemoveItem';
  readonly index: number;
}

export interface RestoreItem extends Correction {
  readonly type: 'RestoreItem';
  readonly index: number;
}

export interface CorrectHead extends Correction {
  readonly type: 'CorrectHead';
  /** Without a place it stays as it is: no other word of a head decides which units are meant. */
  readonly says: Omit<HeadDraft, 'place'> & Partial<Pick<HeadDraft, 'place'>>;
}

/** `null`: the notice founds no body. */
export interface CorrectBody extends Correction {
  readonly type: 'CorrectBody';
  readonly says: BodyDraft | null;
}

export interface WithdrawNotice extends Correction {
  readonly type: 'WithdrawNotice';
}

/** What the office does to a draft before it stands by it. */
export type CorrectDraft =
  | CorrectItem
  | AddItem
  | RemoveItem
  | RestoreItem
  | CorrectHead
  | CorrectBody
  | WithdrawNotice;

export type NoticeCommand = ImportNotice | CorrectDraft | ConfirmNotice;
