import type { Brand } from './brand.ts';

/** Opaque, stable, never reused. A person is only ever a `UserId`: events hold no personal data. */
export type BodyId = Brand<string, 'BodyId'>;
export type UnitId = Brand<string, 'UnitId'>;
export type GroupId = Brand<string, 'GroupId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type MeetingId = Brand<string, 'MeetingId'>;
export type NoticeId = Brand<string, 'NoticeId'>;
export type UserId = Brand<string, 'UserId'>;
