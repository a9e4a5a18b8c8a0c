import {
  type BodyId,
  Count,
  DayField,
  Fields,
  Id,
  ListOf,
  type MeetingId,
  OrNull,
  TemplateField,
  Text,
  type UserId,
} from '#kernel';
import { words } from './resolution-fields.ts';

const correction = { meetingId: Id<MeetingId>(), correctionId: Id() };

/** 更正: a document of its own that corrects one resolution of issued minutes, which stay as they are. */
export const correctionEvents = {
  CorrectionDrafted: {
    v: 1,
    data: Fields({
      ...correction,
      /** 1, 2, 3 …: what the chair consents to. */
      version: Count,
      resolutionId: Id(),
      reason: Text,
      ...words,
    }),
  },
  CorrectionConsented: {
    v: 2,
    data: Fields({
      ...correction,
      version: Count,
      consentedBy: Id<UserId>(),
      /** It is issued on no day before it; the first version kept none. */
      consentedOn: OrNull(DayField),
    }),
    upcast: { 1: (consented: object) => ({ ...consented, consentedOn: null }) },
  },
  CorrectionIssued: {
    v: 2,
    data: Fields({
      ...correction,
      bodyId: Id<BodyId>(),
      /** The number of the minutes that it corrects, as printed. */
      corrects: Text,
      year: OrNull(Count),
      number: Count,
      minutesNumber: Text,
      issuedOn: DayField,
      /** With which it is printed ever after; the first version kept none. */
      templates: ListOf(TemplateField),
    }),
    upcast: { 1: (issued: object) => ({ ...issued, templates: [] }) },
  },
} as const;
