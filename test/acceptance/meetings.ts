import { BODY, type OpenLedger, OURS, THEIRS, type Who } from './open-ledger.ts';

/** A meeting led through the interface, as far as a walk needs it. */

export const act = async (ledger: OpenLedger, path: string, body: object = {}, who: Who = 'office') => {
  const answer = await ledger.post(path, body, who);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body;
};

/** What a page shows when the views have come to the end of the log. */
export const seen = async (ledger: OpenLedger, path: string, who: Who = 'auditor') => {
  const end = (await ledger.recorded()).at(-1)?.position;
  return (await ledger.get(`${path}${path.includes('?') ? '&' : '?'}minPosition=${end}`, who).expect(200)).body;
};

/** How many events people have led to: what processes do meanwhile is not theirs. */
const byPeople = async (ledger: OpenLedger): Promise<number> =>
  (await ledger.recorded()).filter(({ actor }) => actor.role !== 'process').length;

/** Status and code of an act that is refused, having seen that it is told in both languages and writes nothing. */
export const refused = async (ledger: OpenLedger, path: string, body: object = {}, who: Who = 'office') => {
  const before = await byPeople(ledger);
  const answer = await ledger.post(path, body, who);
  expect(await byPeople(ledger)).toBe(before);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.titleZh).toMatch(/\p{Script=Han}/u);
  expect(answer.body.title).toMatch(/[a-z]{3}/);
  // A sentence has all its details.
  expect(`${answer.body.titleZh} ${answer.body.title}`).not.toMatch(/\{\w+\}/);
  return [answer.status, answer.body.code];
};

export interface Meeting {
  readonly meetingId: string;
  /** Where its acts are: `/api/meetings/<id>`. */
  readonly path: string;
  readonly topicIds: readonly string[];
}

export const proposed = async (
  ledger: OpenLedger,
  titles: readonly string[] = ['助餐点建设进度'],
): Promise<Meeting> => {
  const meeting = { title: '第一次会议', plannedOn: '2026-12-31' };
  const { meetingId } = await act(ledger, `/api/bodies/${BODY}/meetings`, meeting);
  const path = `/api/meetings/${meetingId}`;
  const topicIds: string[] = [];
  for (const title of titles) topicIds.push((await act(ledger, `${path}/agenda-items`, { title })).topicId);
  return { meetingId, path, topicIds };
};

/** Settled, agreed to, and invited to. */
export const invite = async (ledger: OpenLedger, { path, topicIds }: Meeting): Promise<void> => {
  await act(ledger, `${path}/agenda-settlement`, { unitIds: [OURS], topicIds });
  await act(ledger, `${path}/agenda-agreement`, {}, 'convenor');
  await act(ledger, `${path}/invitations`);
};

export const opened = async (ledger: OpenLedger, titles?: readonly string[]): Promise<Meeting> => {
  const meeting = await proposed(ledger, titles);
  await invite(ledger, meeting);
  await act(ledger, `${meeting.path}/opening`, { place: '二楼会议室', chair: 'user-convenor' });
  return meeting;
};

/** With both members present, all topics taken, and the resolutions adopted; answers their ids. */
export const close = async (
  ledger: OpenLedger,
  { path, topicIds }: Meeting,
  resolutions: readonly object[] = [],
): Promise<readonly string[]> => {
  for (const unitId of [OURS, THEIRS]) await act(ledger, `${path}/attendance`, { unitId, attendance: 'present' });
  for (const topicId of topicIds) await act(ledger, `${path}/topics/${topicId}/taking`);
  const ids: string[] = [];
  for (const resolution of resolutions) ids.push((await act(ledger, `${path}/resolutions`, resolution)).resolutionId);
  await act(ledger, `${path}/closing`);
  return ids;
};

/** Drafted, countersigned by both members, and signed. */
export const sign = async (ledger: OpenLedger, { path }: Meeting): Promise<void> => {
  await act(ledger, `${path}/minutes/draft`, { version: 1 });
  await act(ledger, `${path}/minutes/countersignatures`, { version: 1 }, 'liaison');
  await act(ledger, `${path}/minutes/countersignatures`, { version: 1 }, 'liaison-of-theirs');
  await act(ledger, `${path}/minutes/signature`, { version: 1 }, 'convenor');
};

/** A meeting whose minutes can be issued, and the ids of its resolutions. */
export const signed = async (ledger: OpenLedger, resolutions: readonly object[] = []) => {
  const meeting = await opened(ledger);
  const resolutionIds = await close(ledger, meeting, resolutions);
  await sign(ledger, meeting);
  return { ...meeting, resolutionIds };
};
