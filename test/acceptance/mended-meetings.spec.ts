import { act, close, type Meeting, opened, refused, seen } from './meetings.ts';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS, type Who } from './open-ledger.ts';
import { race, type Try } from './race.ts';

// What was put down wrong of a meeting is put right until its minutes are signed: who was there, and what was resolved.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
});
afterEach(() => ledger.remove());

const oneLine = { text: '限期完成选址。', leadUnitId: OURS };
const ofTheirs = { text: '落实经费渠道。', leadUnitId: THEIRS };
const reason = '误录，会上未议定。';
const correcting = ({ path }: Meeting, unitId = OURS) => `${path}/attendance/${unitId}/correction`;
const withdrawing = ({ path }: Meeting, id = 'none') => `${path}/resolutions/${id}/withdrawal`;
const pageOf = ({ path }: Meeting, who: Who = 'office') => seen(ledger, path, who);
const countersign = ({ path }: Meeting, who: Who, version = 1) =>
  act(ledger, `${path}/minutes/countersignatures`, { version }, who);
const eventsOf = async (type: string) => (await ledger.recorded()).filter((event) => event.type === type);

/** In session, with both members present, and both resolutions adopted. */
const inSession = async () => {
  const meeting = await opened(ledger);
  for (const unitId of [OURS, THEIRS])
    await act(ledger, `${meeting.path}/attendance`, { unitId, attendance: 'present' });
  const ids: string[] = [];
  for (const one of [oneLine, ofTheirs]) ids.push((await act(ledger, `${meeting.path}/resolutions`, one)).resolutionId);
  return { ...meeting, ids };
};

/** Its minutes drafted, and countersigned by both. */
const countersigned = async () => {
  const meeting = await opened(ledger);
  const ids = await close(ledger, meeting, [oneLine, ofTheirs]);
  await act(ledger, `${meeting.path}/minutes/draft`, { version: 1 });
  for (const who of ['liaison', 'liaison-of-theirs'] as const) await countersign(meeting, who);
  return { ...meeting, ids };
};

const sign = (meeting: Meeting, version: number) =>
  act(ledger, `${meeting.path}/minutes/signature`, { version }, 'convenor');

describe('attendance', () => {
  it('is corrected while the meeting runs: a proxy that came later, a unit that was taken for another', async () => {
    const meeting = await inSession();
    const excused = { attendance: 'excused', proxy: 'user-leader' };
    expect(await act(ledger, correcting(meeting), excused)).toMatchObject({ written: 1 });
    await act(ledger, correcting(meeting, THEIRS), { attendance: 'absent' }, 'convenor');
    const page = await pageOf(meeting);
    expect(page).toMatchObject({ attendance: [{ unitId: OURS, ...excused }], absent: [] });
    expect(page.attendance).toHaveLength(1);
  });

  it('is corrected of a draft: that makes the next version, on which the unit alone is asked again', async () => {
    const meeting = await countersigned();
    await act(ledger, correcting(meeting), { attendance: 'present', delegate: 'user-liaison' });
    const { minutes } = await pageOf(meeting);
    expect(minutes).toMatchObject({ version: 2, countersignatures: [{ unitId: THEIRS }] });
    expect((await pageOf(meeting, 'liaison')).allowed).toEqual(['countersignMinutes']);
    expect((await pageOf(meeting, 'liaison-of-theirs')).allowed).toEqual([]);
    expect(await refused(ledger, `${meeting.path}/minutes/signature`, { version: 2 }, 'convenor')).toEqual([
      ...[409, 'minutes.countersignatures-missing'],
    ]);
    await countersign(meeting, 'liaison', 2);
    await sign(meeting, 2);
  });

  it('makes absent who was not there, with its points, and takes them back from who was', async () => {
    const meeting = await opened(ledger);
    await act(ledger, `${meeting.path}/attendance`, { unitId: OURS, attendance: 'present' });
    await act(ledger, `${meeting.path}/topics/${meeting.topicIds[0]}/taking`);
    await act(ledger, `${meeting.path}/closing`);
    const absent = async () => {
      const { items: scores } = await seen(ledger, `/api/bodies/${BODY}/scores?from=2026-03-01&to=2026-03-31`);
      const of = ({ unitId, total }: { readonly unitId: string; readonly total: number }) => [unitId, total];
      return { absent: (await pageOf(meeting)).absent, scores: Object.fromEntries(scores.map(of)) };
    };
    expect(await absent()).toEqual({ absent: [THEIRS], scores: { [OURS]: 0, [THEIRS]: -5 } });
    await act(ledger, correcting(meeting, THEIRS), { attendance: 'present' });
    expect(await absent()).toEqual({ absent: [], scores: { [OURS]: 0, [THEIRS]: 0 } });
    expect(await act(ledger, correcting(meeting), { attendance: 'absent' })).toMatchObject({ written: 2 });
    expect(await absent()).toEqual({ absent: [OURS], scores: { [OURS]: -5, [THEIRS]: 0 } });
  });

  it('writes nothing when it is so already', async () => {
    const meeting = await inSession();
    expect(await act(ledger, correcting(meeting), { attendance: 'present' })).toMatchObject({ written: 0 });
    await act(ledger, correcting(meeting), { attendance: 'excused' });
    expect(await act(ledger, correcting(meeting), { attendance: 'excused' })).toMatchObject({ written: 0 });
  });

  it('is refused as what nobody can be recorded as', async () => {
    const meeting = await inSession();
    const correct = (body: object, unitId = OURS) => refused(ledger, correcting(meeting, unitId), body);
    const proxy = 'user-leader';
    expect(await correct({ attendance: 'present', proxy })).toEqual([422, 'attendance.proxy-of-present']);
    expect(await correct({ attendance: 'absent', proxy })).toEqual([422, 'attendance.proxy-of-present']);
    expect(await correct({ attendance: 'in-attendance' })).toEqual([422, 'attendance.member-in-attendance']);
    expect(await correct({ attendance: 'present' }, 'stranger')).toEqual([404, 'unit.unknown']);
    expect(await correct({ attendance: 'excused', proxy: 'ghost' })).toEqual([404, 'attendance.unknown-person']);
    expect(await correct({ attendance: 'elsewhere' })).toEqual([400, 'request.malformed']);
  });

  it('is refused where nobody would be left to countersign', async () => {
    const meeting = await countersigned();
    await act(ledger, correcting(meeting), { attendance: 'absent' });
    expect(await refused(ledger, correcting(meeting, THEIRS), { attendance: 'excused' })).toEqual([
      ...[409, 'minutes.nobody-present'],
    ]);
  });
});

describe('a resolution', () => {
  it('is withdrawn while the meeting runs: those behind it move up', async () => {
    const meeting = await inSession();
    const [first, second] = meeting.ids;
    expect(await act(ledger, withdrawing(meeting, first), { reason })).toMatchObject({ written: 1 });
    const { resolutions } = await pageOf(meeting);
    expect(resolutions).toMatchObject([{ resolutionId: second, number: 1 }]);
    const again = await act(ledger, `${meeting.path}/resolutions`, oneLine);
    expect((await pageOf(meeting)).resolutions).toMatchObject([
      { resolutionId: second, number: 1 },
      { resolutionId: again.resolutionId, number: 2 },
    ]);
  });

  it('is withdrawn of a draft: whom it named is asked again, and nothing comes of it when the minutes are issued', async () => {
    const meeting = await countersigned();
    const [first] = meeting.ids;
    await act(ledger, withdrawing(meeting, first), { reason }, 'convenor');
    expect((await pageOf(meeting)).minutes).toMatchObject({ version: 2, countersignatures: [{ unitId: THEIRS }] });
    await countersign(meeting, 'liaison', 2);
    await sign(meeting, 2);
    await act(ledger, `${meeting.path}/minutes/issue`, { version: 2 });
    const { resolutions } = await pageOf(meeting);
    expect(resolutions).toMatchObject([{ heading: '落实经费渠道', number: 1 }]);
    expect(await refused(ledger, `${meeting.path}/corrections`, { ...oneLine, resolutionId: first, reason })).toEqual([
      ...[404, 'resolution.unknown'],
    ]);
  });

  it('is so once and for good, and needs a reason', async () => {
    const meeting = await inSession();
    const [first] = meeting.ids;
    expect(await refused(ledger, withdrawing(meeting, first), { reason: ' ' })).toEqual([422, 'meeting.text-missing']);
    expect(await refused(ledger, withdrawing(meeting, first), { reason: '长'.repeat(100_000) })).toEqual([
      ...[400, 'request.text-too-long'],
    ]);
    await act(ledger, withdrawing(meeting, first), { reason });
    expect(await act(ledger, withdrawing(meeting, first), { reason })).toMatchObject({ written: 0 });
    expect(await refused(ledger, withdrawing(meeting, first), { reason: '另议。' })).toEqual([
      ...[409, 'resolution.withdrawn'],
    ]);
    expect(await refused(ledger, withdrawing(meeting), { reason })).toEqual([404, 'resolution.unknown']);
  });
});

/** Both acts, as somebody would still try them. */
const both = (meeting: Meeting & { readonly ids: readonly string[] }): readonly Pick<Try, 'path' | 'body'>[] => [
  { path: correcting(meeting), body: { attendance: 'excused' } },
  { path: withdrawing(meeting, meeting.ids[0]), body: { reason } },
];

it('is put right by the office or the convenor alone, and only of a meeting that there is', async () => {
  for (const { path, body } of both(await inSession())) {
    for (const who of ['liaison', 'leader', 'auditor', 'operator'] as const) {
      expect(await refused(ledger, path, body, who)).toEqual([403, 'auth.not-permitted']);
    }
  }
  for (const { path, body } of both({ meetingId: 'none', path: '/api/meetings/none', topicIds: [], ids: ['r1'] })) {
    expect(await refused(ledger, path, body)).toEqual([404, 'meeting.unknown']);
  }
});

it('is refused once the minutes are signed, and once they are issued, where a correction is named as the way', async () => {
  const meeting = await countersigned();
  await sign(meeting, 1);
  for (const { path, body } of both(meeting))
    expect(await refused(ledger, path, body)).toEqual([409, 'meeting.not-now']);
  expect((await pageOf(meeting)).allowed).toEqual(['issueMinutes']);
  await act(ledger, `${meeting.path}/minutes/issue`, { version: 1 });
  for (const { path, body } of both(meeting))
    expect(await refused(ledger, path, body)).toEqual([409, 'minutes.frozen']);
});

it('is told to look again when it was decided on an older revision', async () => {
  const meeting = await inSession();
  const { revision } = await pageOf(meeting);
  await act(ledger, `${meeting.path}/topics/${meeting.topicIds[0]}/taking`);
  for (const { path, body } of both(meeting)) {
    const stale = await ledger.post(path, body).set('if-match', `"${revision}"`).expect(412);
    expect(stale.body.code).toBe('stream.stale-revision');
  }
});

describe('at the same moment', () => {
  it('two correct the attendance of one unit differently: the later stands, and each is in the log', async () => {
    const meeting = await inSession();
    const correct = (body: object, who: Who): Try => ({ path: correcting(meeting), body, who });
    const proxy = { attendance: 'excused', proxy: 'user-leader' };
    const answers = await race(ledger, [correct({ attendance: 'excused' }, 'office'), correct(proxy, 'convenor')]);
    expect(answers.map(({ status, written }) => [status, written])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    const last = (await eventsOf('AttendanceCorrected')).at(-1)?.data as { readonly proxy: string | null };
    const { attendance } = await pageOf(meeting);
    expect(attendance.map(({ unitId }: { readonly unitId: string }) => unitId)).toEqual([OURS, THEIRS]);
    expect(attendance[0].proxy).toBe(last.proxy);
  });

  it('two withdraw one resolution for different reasons: one does, the other is told that it is withdrawn', async () => {
    const meeting = await inSession();
    const withdraw = (why: string, who: Who): Try => ({
      ...{ path: withdrawing(meeting, meeting.ids[0]), body: { reason: why }, who },
    });
    const answers = await race(ledger, [withdraw(reason, 'office'), withdraw('另议。', 'convenor')]);
    const told = answers.map(({ status, code }) => (status === 200 ? status : code));
    expect(told.toSorted()).toEqual([200, 'resolution.withdrawn']);
    expect(await eventsOf('ResolutionWithdrawn')).toHaveLength(1);
  });

  it('the office puts right what the convenor signs: signed is what was seen, or the convenor is told of the next draft', async () => {
    const meeting = await countersigned();
    const [correct] = both(meeting);
    const answers = await race(ledger, [
      { path: correcting(meeting), body: correct?.body ?? {}, who: 'office' },
      { path: `${meeting.path}/minutes/signature`, body: { version: 1 }, who: 'convenor' },
    ]);
    const [corrected, signature] = answers;
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    if (corrected?.status === 200) expect(signature?.code).toBe('minutes.other-version');
    else expect(corrected?.code).toBe('meeting.not-now');
    const signed = await eventsOf('MinutesSigned');
    expect(signed).toHaveLength(corrected?.status === 200 ? 0 : 1);
  });
});
