import type { UserId } from '#kernel';
import {
  audit,
  chair,
  countersigned,
  finance,
  health,
  untilDrafted,
  untilIssued,
  untilOpen,
} from '../testing/meeting.ts';
import { documentAfter } from '../testing/recorded.ts';
import { actsOnMeeting, type MeetingEvent, type Viewer } from './index.ts';

const office: Viewer = { userId: 'office' as UserId, role: 'office', unitId: null };
const convenor: Viewer = { userId: chair, role: 'convenor', unitId: null };
const liaison = (unitId: Viewer['unitId']): Viewer => ({ userId: 'u1' as UserId, role: 'liaison', unitId });

const offered = (events: readonly MeetingEvent[], viewer: Viewer) => actsOnMeeting(documentAfter(events), viewer);

it('offers the office of an open meeting what the meeting may do, and a liaison nothing', () => {
  expect(offered(untilOpen, office)).toEqual(['recordAttendance', 'adoptResolution', 'closeMeeting']);
  expect(offered(untilOpen, liaison(finance))).toEqual([]);
  expect(offered(untilIssued, office)).toEqual([]);
});

it('offers the countersignature to the liaison of a unit that was present and has not given it', () => {
  expect(offered(untilDrafted, liaison(health))).toEqual(['countersignMinutes']);
  expect(offered(untilDrafted, liaison(audit))).toEqual([]);
  expect(offered(untilDrafted, liaison(null))).toEqual([]);
  expect(offered([...untilDrafted, countersigned(health)], liaison(health))).toEqual([]);
});

it('offers the signature to the convenor who chaired, and to no other', () => {
  expect(offered(untilDrafted, convenor)).toEqual(['draftMinutes', 'amendResolution', 'signMinutes']);
  expect(offered(untilDrafted, { ...convenor, userId: 'deputy' as UserId })).toEqual([
    'draftMinutes',
    'amendResolution',
  ]);
});
