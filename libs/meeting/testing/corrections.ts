import type { Day } from '#kernel';
import type { MeetingEvent } from '../contracts/index.ts';
import type { DraftCorrection } from '../domain/correction-commands.ts';
import { audit, bodyId, chair, finance, meetingId, resolution, templates, untilIssued } from './meeting.ts';

/** A correction of the one resolution of the sample meeting: another date, and a unit that was forgotten. */

const correction = { meetingId, correctionId: 'c1' };

export const draftCorrection: DraftCorrection = {
  type: 'DraftCorrection',
  ...{ ...correction, resolutionId: resolution.resolutionId, reason: '责任单位漏列一家，时限有误。' },
  ...{ heading: resolution.heading, text: resolution.text, leadUnitId: resolution.leadUnitId },
  ...{ unitIds: [finance, audit], dueOn: '2026-07-31' as Day },
};

const { type: _, ...draft } = draftCorrection;

export const correctionDrafted = (change: object = {}): MeetingEvent => ({
  type: 'CorrectionDrafted',
  v: 1,
  data: { ...draft, version: 1, unitIds: [finance, audit], ...change },
});

export const corrected: Readonly<Record<'drafted' | 'consented' | 'issued', MeetingEvent>> = {
  drafted: correctionDrafted(),
  consented: {
    type: 'CorrectionConsented',
    v: 2,
    data: { ...correction, version: 1, consentedBy: chair, consentedOn: '2026-03-11' as Day },
  },
  issued: {
    type: 'CorrectionIssued',
    v: 2,
    data: {
      ...{ ...correction, bodyId, corrects: '第1期', year: null, number: 2, minutesNumber: '第2期' },
      ...{ issuedOn: '2026-03-12' as Day, templates },
    },
  },
};

export const untilCorrected = [...untilIssued, corrected.drafted, corrected.consented, corrected.issued];
