import { unreachable } from '#kernel';
import { isAskedAgain, type MeetingDocument, type MinutesEntry } from '../contracts/index.ts';
import type { RecordedMeetingEvent } from './meeting-event.ts';

type Drafted = Extract<RecordedMeetingEvent, { readonly type: 'MinutesDrafted' }>;
type MinutesEvent = Extract<
  RecordedMeetingEvent,
  {
    readonly type:
      | 'ResolutionAmended'
      | 'MinutesCountersigned'
      | 'CountersignatureLapsed'
      | 'MinutesSigned'
      | 'MinutesIssued';
  }
>;

/** A new draft begins without countersignatures; what members remarked on the one before is kept. */
export const drafted = (before: MinutesEntry | null, event: Drafted): MinutesEntry => ({
  version: event.data.version,
  firstDraftedAt: before?.firstDraftedAt ?? event.recordedAt,
  draftedAt: event.occurredAt,
  countersignatures: [],
  remarks: before?.remarks ?? [],
  signedBy: null,
  issued: null,
  position: event.position,
});

/** What an event makes of a meeting that has minutes. */
export const withMinutes = (meeting: MeetingDocument, event: MinutesEvent): MeetingDocument => {
  if (meeting.minutes === null) throw new Error(`${event.type} of ${meeting.meetingId}, which has no minutes`);
  const minutes = { ...meeting.minutes, position: event.position };
  switch (event.type) {
    case 'ResolutionAmended': {
      const { meetingId: _, version, ...resolution } = event.data;
      const at = meeting.resolutions.findIndex(({ resolutionId }) => resolutionId === resolution.resolutionId);
      const before = meeting.resolutions[at];
      const countersignatures = minutes.countersignatures.filter((given) => !isAskedAgain(given, before, resolution));
      const resolutions = meeting.resolutions.with(at, resolution);
      return { ...meeting, resolutions, minutes: { ...minutes, version, countersignatures } };
    }
    case 'MinutesCountersigned': {
      const { version, unitId, remark: text, remarkOn } = event.data;
      const countersignatures = [...minutes.countersignatures, { unitId, remark: text, remarkOn }];
      const remark = text === null ? [] : [{ unitId, version, text, remarkOn, at: event.recordedAt }];
      return { ...meeting, minutes: { ...minutes, countersignatures, remarks: [...minutes.remarks, ...remark] } };
    }
    case 'CountersignatureLapsed': {
      const countersignatures = minutes.countersignatures.filter(({ unitId }) => unitId !== event.data.unitId);
      return { ...meeting, minutes: { ...minutes, countersignatures } };
    }
    case 'MinutesSigned':
      return { ...meeting, phase: 'signed', minutes: { ...minutes, signedBy: event.data.signedBy } };
    case 'MinutesIssued': {
      const { number, year, minutesNumber, issuedOn } = event.data;
      const issued = { number, year, minutesNumber, issuedOn, at: event.recordedAt };
      return { ...meeting, phase: 'issued', minutes: { ...minutes, issued } };
    }
    default:
      return unreachable(event);
  }
};
