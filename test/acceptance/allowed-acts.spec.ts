import { act, opened } from './meetings.ts';
import { FOUNDING, type OpenLedger, OURS, openLedger, THEIRS, type Who } from './open-ledger.ts';

// What the interface offers next is what the rules would take from whoever asks, and nothing at a moment that is past.

let ledger: OpenLedger;
let itemId: string;
let meetingId: string;

beforeAll(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  itemId = await ledger.register();
  const { path, topicIds, ...meeting } = await opened(ledger);
  meetingId = meeting.meetingId;
  await act(ledger, `${path}/attendance`, { unitId: OURS, attendance: 'present' });
  await act(ledger, `${path}/attendance`, { unitId: THEIRS, attendance: 'excused' });
  await act(ledger, `${path}/topics/${topicIds[0]}/taking`);
  await act(ledger, `${path}/closing`);
  await act(ledger, `${path}/minutes/draft`, { version: 1 });
});

afterAll(() => ledger.remove());

const seen = async (path: string, who: Who, query = '') => {
  const end = (await ledger.recorded()).at(-1)?.position;
  return (await ledger.get(`${path}?${query || `minPosition=${end}`}`, who).expect(200)).body;
};

interface Row {
  readonly unitId: string;
  readonly allowed: readonly string[];
}

/** What is offered on the duty of a unit, on the page of its item and on the list of the unit. */
const onDuty = async (unitId: string, who: Who, query = '') => {
  const { dutyRows } = await seen(`/api/items/${itemId}`, who, query);
  const { items } = await seen(`/api/units/${unitId}/duties`, who, query);
  const ofItem = dutyRows.find((row: Row) => row.unitId === unitId).allowed;
  expect(items[0].allowed).toEqual(ofItem);
  return ofItem;
};

const onMeeting = async (who: Who, query = '') => (await seen(`/api/meetings/${meetingId}`, who, query)).allowed;

it('offers a liaison the acts on the duty of the own unit, and none on that of another', async () => {
  expect(await onDuty(OURS, 'liaison')).toContain('acknowledge');
  expect(await onDuty(THEIRS, 'liaison')).toEqual([]);
  expect(await onDuty(THEIRS, 'liaison-of-theirs')).toContain('acknowledge');
});

it('offers the office the acts on the duties of all units', async () => {
  expect(await onDuty(OURS, 'office')).toContain('urge');
  expect(await onDuty(THEIRS, 'office')).toContain('urge');
});

it('offers the countersignature to members that were present, until they have given it', async () => {
  expect(await onMeeting('liaison')).toEqual(['countersignMinutes']);
  expect(await onMeeting('liaison-of-theirs')).toEqual([]);
  await act(ledger, `/api/meetings/${meetingId}/minutes/countersignatures`, { version: 1 }, 'liaison');
  expect(await onMeeting('liaison')).toEqual([]);
});

it('offers the signature to whoever chaired', async () => {
  expect(await onMeeting('convenor')).toContain('signMinutes');
  expect(await onMeeting('office')).not.toContain('signMinutes');
});

it.each(['a day', 'a position'])('offers nobody anything as of %s', async (moment) => {
  const event = (await ledger.recorded())[FOUNDING + 8];
  const query = `asOf=${moment === 'a day' ? '2026-03-02' : `position:${event?.position}`}`;
  for (const who of ['liaison', 'office', 'convenor'] as const) {
    expect(await onDuty(OURS, who, query)).toEqual([]);
    expect(await onMeeting(who, query)).toEqual([]);
  }
});
