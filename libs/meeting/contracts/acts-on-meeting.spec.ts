import type { UserId } from '#kernel';
import { corrected, untilCorrected } from '../testing/corrections.ts';
import {
  adopted,
  agreed,
  attended,
  audit,
  chair,
  countersigned,
  finance,
  health,
  proposed,
  settled,
  topicPut,
  untilDrafted,
  untilIssued,
  untilOpen,
  untilTaken,
} from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { actsOnMeeting, type MeetingEvent, type Succession, type Viewer } from './index.ts';

const office: Viewer = { userId: 'office' as UserId, role: 'office', unitId: null };
const convenor: Viewer = { userId: chair, role: 'convenor', unitId: null };
const deputy: Viewer = { ...convenor, userId: 'deputy' as UserId };
const liaison = (unitId: Viewer['unitId']): Viewer => ({ userId: 'u1' as UserId, role: 'liaison', unitId });

const offered = (events: readonly MeetingEvent[], viewer: Viewer, ended: readonly Succession[] = []) =>
  actsOnMeeting(documentAfter(events), viewer, ended);

it('offers to settle an agenda that has a topic, to agree to it to the convenor alone, and then to invite', () => {
  const planned = ['postponeMeeting', 'cancelMeeting'];
  expect(offered([proposed], office)).toEqual(['putAgendaItem', ...planned]);
  expect(offered([proposed, topicPut], office)).toEqual(['putAgendaItem', 'settleAgenda', ...planned]);
  expect(offered([proposed, topicPut, settled('t1')], office)).toEqual(['putAgendaItem', 'settleAgenda', ...planned]);
  expect(offered([proposed, topicPut, settled('t1')], convenor)).toContain('agreeAgenda');
  expect(offered([proposed, topicPut, settled('t1'), agreed], office)).toContain('sendInvitations');
});

it('offers the office of an open meeting what the meeting may do, and a liaison nothing', () => {
  const sitting = ['recordAttendance', 'correctAttendance', 'addTopic'];
  expect(offered(untilOpen, office)).toEqual([...sitting, 'takeTopic', 'deferTopic', 'adoptResolution']);
  expect(offered(untilTaken, office)).toEqual([...sitting, 'adoptResolution']);
  const attendedBy = [...untilTaken, attended(finance, 'present')];
  const resolving = [...sitting, 'adoptResolution'];
  expect(offered(attendedBy, office)).toEqual([...resolving, 'closeMeeting']);
  expect(offered([...attendedBy, adopted], office)).toEqual([...resolving, 'withdrawResolution', 'closeMeeting']);
  expect(offered(untilOpen, liaison(finance))).toEqual([]);
});

it('offers the countersignature to the liaison and the leader of a unit that was present and has not given it', () => {
  expect(offered(untilDrafted, liaison(health))).toEqual(['countersignMinutes']);
  expect(offered(untilDrafted, { ...liaison(health), role: 'leader' })).toEqual(['countersignMinutes']);
  expect(offered(untilDrafted, liaison(audit))).toEqual([]);
  expect(offered(untilDrafted, liaison(null))).toEqual([]);
  expect(offered([...untilDrafted, countersigned(health)], liaison(health))).toEqual([]);
});

it('offers the countersignature of a unit that has ended since to whoever has its place, and the signature after it', () => {
  const ended = [{ unitId: health, successorId: audit }];
  expect(offered(untilDrafted, liaison(audit), ended)).toEqual(['countersignMinutes']);
  const signing = [...untilDrafted, countersigned(finance), countersigned(audit)];
  expect(offered(signing, liaison(audit), ended)).toEqual([]);
  expect(offered(signing, convenor, ended)).toContain('signMinutes');
  expect(offered(signing, convenor)).not.toContain('signMinutes');
});

it('offers the signature to the convenor who chaired, and to no other, when every member that came has countersigned', () => {
  const complete = [...untilDrafted, countersigned(finance), countersigned(health)];
  const redrafting = ['correctAttendance', 'withdrawResolution', 'draftMinutes', 'amendResolution'];
  expect(offered(complete, convenor)).toEqual([...redrafting, 'signMinutes']);
  expect(offered(complete, deputy)).toEqual(redrafting);
  expect(offered(complete.slice(0, -1), convenor)).toEqual(redrafting);
});

it('offers neither amendment nor correction where nothing was resolved', () => {
  const withoutResolutions = untilIssued.filter((event) => event !== adopted);
  expect(offered(withoutResolutions, office)).toEqual([]);
  const draft = untilDrafted.filter((event) => event !== adopted);
  expect(offered(draft, office)).toEqual(['correctAttendance', 'draftMinutes']);
});

it('offers a correction of issued minutes, the consent to it to whoever chaired, and then its issue', () => {
  expect(offered(untilIssued, office)).toEqual(['draftCorrection']);
  expect(offered([...untilIssued, corrected.drafted], convenor)).toEqual(['draftCorrection', 'consentToCorrection']);
  expect(offered([...untilIssued, corrected.drafted], deputy)).toEqual(['draftCorrection']);
  const consented = [...untilIssued, corrected.drafted, corrected.consented];
  expect(offered(consented, office)).toEqual(['issueCorrection']);
  expect(offered(untilCorrected, convenor)).toEqual(['draftCorrection']);
});
