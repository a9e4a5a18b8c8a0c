import { type BodyId, Count, DayField, Fields, Id, type MeetingId, OrNull, Text, type UserId } from '#kernel';
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
  CorrectionConsented: { v: 1, data: Fields({ ...correction, version: Count, consentedBy: Id<UserId>() }) },
  CorrectionIssued: {
    v: 1,
    data: Fields({
      ...correction,
      bodyId: Id<BodyId>(),
      /** The number of the minutes that it corrects, as printed. */
      corrects: Text,
      year: OrNull(Count),
      number: Count,
      minutesNumber: Text,
      issuedOn: DayField,
    }),
  },
} as const;
