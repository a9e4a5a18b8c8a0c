import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { presetRules } from '#directory/contracts';
import { type CommandMeta, type NewEvent, type StreamName } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import type { Day, Instant, MeetingId, UserId } from '#kernel';
import { Templates } from '#word';
import type { MeetingEvent } from '../contracts/index.ts';
import { corrected } from '../testing/corrections.ts';
import { bodyId, untilDrafted, untilIssued, untilSigned } from '../testing/meeting.ts';
import { ActOnMeetingHandler } from './act-on-meeting.handler.ts';
import { IssueDocument, IssueDocumentHandler } from './issue-document.handler.ts';

const now = '2026-03-08T02:00:00.000Z' as Instant;
const issuedOn = '2026-03-08' as Day;
const latest = '2028-12-31' as Day;
const idOf = (name: string): string => v5(name, v5.URL);

let folder: string;
let store: SqliteEventStore;
let handler: IssueDocumentHandler;

const openHandler = (): IssueDocumentHandler =>
  new IssueDocumentHandler(store, new ActOnMeetingHandler(store), new Templates());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-minutes-'));
  store = SqliteEventStore.open(join(folder, 'log.db'), { clock: () => now });
  handler = openHandler();
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const meta = (request: string): CommandMeta => ({
  commandId: idOf(request),
  occurredAt: now,
  actor: { userId: 'office' as UserId, role: 'office', unitId: null },
  ground: null,
  correlationId: request,
  causationId: idOf(`cause of ${request}`),
  bodyId: null,
});

/** Writes the history of the meeting of the samples under another id. */
const told = async (meetingId: string, history: readonly MeetingEvent[]): Promise<void> => {
  const { commandId: _, ...envelope } = meta(`history of ${meetingId}`);
  const events = history.map(
    ({ type, v, data }, index): NewEvent => ({
      ...envelope,
      eventId: idOf(`${meetingId} ${index}`),
      type,
      schemaVersion: v,
      bodyId,
      data: { ...data, meetingId },
    }),
  );
  await store.append(`meeting-${meetingId}` as StreamName, 'none', events);
};

const minutesOf = (
  meetingId: string,
  day: Day | null = issuedOn,
  number: number | null = null,
  of = meta(`issue ${meetingId}`),
) =>
  new IssueDocument(
    { type: 'IssueMinutes', meetingId: meetingId as MeetingId, version: 1, today: latest },
    { issuedOn: day, number },
    of,
  );

const issue = (meetingId: string, request = `issue ${meetingId}`) =>
  handler.execute(minutesOf(meetingId, issuedOn, null, meta(request)));

/** The body has its minutes numbered by the year from a day on. */
const numberByYear = async (inForceFrom: Day): Promise<void> => {
  const { commandId: _, ...envelope } = meta('rules');
  const minutes = { ...presetRules.minutes, numbering: 'yearly' as const };
  const event: NewEvent = {
    ...envelope,
    ...{ eventId: idOf('rules'), type: 'SupervisionRulesSet', schemaVersion: 2 },
    data: { bodyId, inForceFrom, ...presetRules, minutes },
  };
  await store.append(`body-${bodyId}` as StreamName, 'any', [event]);
};

const dataIn = async (stream: string, type: string): Promise<readonly object[]> => {
  const found: object[] = [];
  for await (const page of store.readStream(stream as StreamName)) {
    found.push(...page.filter((event) => event.type === type).map(({ data }) => data));
  }
  return found;
};

it('takes the next number of the body and issues under it', async () => {
  await told('m1', untilSigned);
  expect(await issue('m1')).toMatchObject({ outcome: { written: 1 }, minutesNumber: '第1期' });
  expect(await dataIn(`minutes-${bodyId}`, 'MinutesNumberTaken')).toEqual([
    { bodyId, documentId: 'm1', numbering: 'running', year: 2026, number: 1 },
  ]);
  expect(await dataIn('meeting-m1', 'MinutesIssued')).toMatchObject([{ number: 1, minutesNumber: '第1期', issuedOn }]);
});

it('gives out 1 to 8 without a gap when eight meetings are issued at once, twice over', async () => {
  const meetings = Array.from({ length: 8 }, (_, index) => `m${index + 1}`);
  for (const meetingId of meetings) await told(meetingId, untilSigned);
  const handlers = [openHandler(), openHandler()];
  const outcomes = await Promise.all(
    meetings.flatMap((meetingId) =>
      handlers.map((one, index) => one.execute(minutesOf(meetingId, issuedOn, null, meta(`${meetingId} ${index}`)))),
    ),
  );
  const issued = await Promise.all(meetings.map((meetingId) => dataIn(`meeting-${meetingId}`, 'MinutesIssued')));
  const numbers = issued.flat().map((data) => ('number' in data ? Number(data.number) : 0));
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(outcomes.map(({ minutesNumber }) => minutesNumber)).toEqual(numbers.flatMap((n) => [`第${n}期`, `第${n}期`]));
});

it('writes nothing when the request is repeated, or another one asks for the same', async () => {
  await told('m1', untilSigned);
  const first = await issue('m1');
  expect(await issue('m1')).toEqual(first);
  expect(await issue('m1', 'another request')).toMatchObject({ outcome: { written: 0 }, minutesNumber: '第1期' });
});

it('answers what it is issued as when no day is asked for any more, and refuses another day', async () => {
  await told('m1', untilSigned);
  await issue('m1');
  const again = (day: Day | null) => handler.execute(minutesOf('m1', day, null, meta(`again ${day}`)));
  expect(await again(null)).toMatchObject({ outcome: { written: 0 }, minutesNumber: '第1期' });
  expect(await again(latest)).toMatchObject({ outcome: { refused: 'minutes.issued-otherwise' } });
});

it('takes no number for minutes that cannot be issued', async () => {
  await told('m1', untilDrafted);
  expect(await issue('m1')).toMatchObject({ outcome: { refused: 'meeting.not-now' }, minutesNumber: null });
  expect(await issue('m2')).toMatchObject({ outcome: { refused: 'meeting.unknown' } });
  expect(await dataIn(`minutes-${bodyId}`, 'MinutesNumberTaken')).toEqual([]);
});

it('takes no number for an issue that was asked for on an older revision', async () => {
  await told('m1', untilSigned);
  const stale = { ...meta('stale'), expectedRevision: untilSigned.length - 2 };
  const { outcome } = await handler.execute(minutesOf('m1', issuedOn, null, stale));
  expect(outcome).toEqual({
    refused: 'stream.stale-revision',
    details: { expected: untilSigned.length - 2, actual: untilSigned.length - 1 },
  });
  expect(await dataIn(`minutes-${bodyId}`, 'MinutesNumberTaken')).toEqual([]);
  expect(await dataIn('meeting-m1', 'MinutesIssued')).toEqual([]);
});

it('issues under the number that was taken before it was stopped', async () => {
  await told('m1', untilSigned);
  await told('m2', untilSigned);
  const { commandId: _, ...envelope } = meta('stopped');
  const data = { bodyId, meetingId: 'm1', number: 1 };
  const taken: NewEvent = { ...envelope, eventId: idOf('taken'), type: 'MinutesNumberTaken', schemaVersion: 1, data };
  await store.append(`minutes-${bodyId}` as StreamName, 'none', [taken]);
  await issue('m2');
  await issue('m1');
  expect(await dataIn('meeting-m1', 'MinutesIssued')).toMatchObject([{ number: 1 }]);
  expect(await dataIn('meeting-m2', 'MinutesIssued')).toMatchObject([{ number: 2 }]);
});

it('numbers by the year when the rules of the body say so on the day of issue', async () => {
  for (const meetingId of ['m1', 'm2', 'm3', 'm4']) await told(meetingId, untilSigned);
  await numberByYear('2026-07-01' as Day);
  const numbers: (string | null)[] = [];
  for (const [meetingId, day] of [
    ['m1', '2026-06-30'],
    ['m2', '2026-07-01'],
    ['m3', '2026-12-31'],
    ['m4', '2027-01-04'],
  ] as const) {
    numbers.push((await handler.execute(minutesOf(meetingId, day as Day))).minutesNumber);
  }
  expect(numbers).toEqual(['第1期', '〔2026〕1号', '〔2026〕2号', '〔2027〕1号']);
});

it('refuses a number that is used, one that leaves a gap, and a day in a closed year; nothing is written', async () => {
  for (const meetingId of ['m1', 'm2']) await told(meetingId, untilSigned);
  await handler.execute(minutesOf('m1', '2027-01-04' as Day));
  const refused = async (day: string, number: number | null) =>
    (await handler.execute(minutesOf('m2', day as Day, number, meta(`${day} ${number}`)))).outcome;
  expect(await refused('2027-01-05', 1)).toMatchObject({ refused: 'minutes.number-used', details: { next: 2 } });
  expect(await refused('2027-01-05', 3)).toMatchObject({ refused: 'minutes.number-skipped' });
  expect(await refused('2026-12-31', null)).toMatchObject({ refused: 'minutes.year-closed' });
  expect(await dataIn('meeting-m2', 'MinutesIssued')).toEqual([]);
  expect(await refused('2027-01-05', 2)).toMatchObject({ written: 1 });
});

it('gives a correction a number of its own in the same register', async () => {
  const { drafted, consented } = corrected;
  await told('m1', [...untilIssued, drafted, consented]);
  await told('m2', untilSigned);
  await issue('m2');
  const correction = { meetingId: 'm1' as MeetingId, correctionId: 'c1' };
  const command = { type: 'IssueCorrection', ...correction, today: latest } as const;
  const asked = { issuedOn: '2026-03-12' as Day, number: null };
  const issued = (request: string) => handler.execute(new IssueDocument(command, asked, meta(request)));
  expect(await issued('one')).toMatchObject({ outcome: { written: 1 }, minutesNumber: '第2期' });
  expect(await issued('other')).toMatchObject({ outcome: { written: 0 }, minutesNumber: '第2期' });
  expect(await dataIn('meeting-m1', 'CorrectionIssued')).toMatchObject([{ corrects: '第1期', minutesNumber: '第2期' }]);
});
