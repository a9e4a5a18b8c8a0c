import { given } from '#kernel/testing';
import type { MeetingEvent } from '../contracts/index.ts';
import {
  audit,
  chair,
  countersigned,
  finance,
  health,
  meetingId,
  resolution,
  signedAs,
  signedOn,
  untilDrafted,
  untilIssued,
  untilSigned,
} from '../testing/meeting.ts';
import type { AmendResolution, SignMinutes } from './meeting-commands.ts';
import { meetingDecider } from './meeting-decider.ts';

const sign: SignMinutes = {
  type: 'SignMinutes',
  meetingId,
  version: 1,
  signedBy: chair,
  successions: [],
  today: signedOn,
};
const atSigned = given(meetingDecider, ...untilSigned);
const atIssued = given(meetingDecider, ...untilIssued);

describe('amending a resolution', () => {
  const words = { ...resolution, leadUnitId: health, unitIds: [], text: '五月底前完成。' };
  const amend: AmendResolution = { type: 'AmendResolution', ...words, version: 2, successions: [] };
  const amended: MeetingEvent = { type: 'ResolutionAmended', v: 1, data: { ...words, number: 1, version: 2 } };
  const agreed = given(meetingDecider, ...untilDrafted, countersigned(finance), countersigned(health));
  it('makes the next version of the draft, once', () => {
    agreed.when(amend).then(amended);
    given(meetingDecider, ...untilDrafted, amended)
      .when(amend)
      .thenNothing();
  });
  it('refuses a version that is not the next, and says which is', () =>
    agreed.when({ ...amend, version: 3 }).thenRefused('minutes.version-skipped', { next: 2, version: 3 }));
  it('asks again those that the resolution names, and only them', () => {
    const first = { ...resolution, leadUnitId: health, unitIds: [] };
    const adoptedForHealth: MeetingEvent = { type: 'ResolutionAdopted', v: 1, data: { ...first, number: 1 } };
    const history = [
      ...untilDrafted.map((event) => (event.type === 'ResolutionAdopted' ? adoptedForHealth : event)),
      countersigned(finance),
      countersigned(health),
      amended,
    ];
    given(meetingDecider, ...history)
      .when({ ...sign, version: 2 })
      .thenRefused('minutes.countersignatures-missing');
    given(meetingDecider, ...history, countersigned(health, 2))
      .when({ ...sign, version: 2 })
      .then(signedAs(2));
  });
  it('asks again whom the resolution named before, and names no more', () => {
    const dropped = { ...words, leadUnitId: audit, unitIds: [] };
    const history = [
      ...untilDrafted,
      countersigned(finance),
      countersigned(health),
      { type: 'ResolutionAmended', v: 1, data: { ...dropped, number: 1, version: 2 } } as const,
    ];
    given(meetingDecider, ...history)
      .when({ ...sign, version: 2 })
      .thenRefused('minutes.countersignatures-missing');
    given(meetingDecider, ...history, countersigned(health, 2))
      .when({ ...sign, version: 2 })
      .thenRefused('minutes.countersignatures-missing');
    given(meetingDecider, ...history, countersigned(health, 2), countersigned(finance, 2))
      .when({ ...sign, version: 2 })
      .then(signedAs(2));
  });
  it('asks again whoever had a remark on it, and nobody who had one on something else', () => {
    const other = { ...words, leadUnitId: audit };
    const history = (remarkOn: string | null): readonly MeetingEvent[] => [
      ...untilDrafted.map(
        (event): MeetingEvent =>
          event.type === 'ResolutionAdopted' ? { ...event, data: { ...other, number: 1 } } : event,
      ),
      countersigned(finance, 1, '时限过紧。', remarkOn),
      countersigned(health),
      { type: 'ResolutionAmended', v: 1, data: { ...other, text: '六月底前完成。', number: 1, version: 2 } },
    ];
    given(meetingDecider, ...history('r1'))
      .when({ ...sign, version: 2 })
      .thenRefused('minutes.countersignatures-missing');
    given(meetingDecider, ...history(null))
      .when({ ...sign, version: 2 })
      .then(signedAs(2));
  });
  it('is refused of another version, of a resolution that nobody adopted, and with the flaws of any resolution', () => {
    agreed.when({ ...amend, version: 3 }).thenRefused('minutes.version-skipped');
    agreed.when({ ...amend, resolutionId: 'other' }).thenRefused('resolution.unknown');
    agreed.when({ ...amend, text: ' ' }).thenRefused('meeting.text-missing');
    agreed.when({ ...amend, leadUnitId: null }).thenRefused('resolution.without-units');
  });
  it('is refused once the minutes are signed or issued', () => {
    atSigned.when(amend).thenRefused('meeting.not-now');
    atIssued.when(amend).thenRefused('minutes.frozen');
  });
});
