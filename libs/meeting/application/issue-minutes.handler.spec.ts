import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { type CommandMeta, type NewEvent, type StreamName } from '#event-store';
import { SqliteEventStore } from '#event-store/sqlite';
import type { Day, Instant, MeetingId, UserId } from '#kernel';
import type { MeetingEvent } from '../contracts/index.ts';
import { bodyId, untilDrafted, untilSigned } from '../testing/meeting.ts';
import { ActOnMeetingHandler } from './act-on-meeting.handler.ts';
import { IssueMinutes, IssueMinutesHandler } from './issue-minutes.handler.ts';

const now = '2026-03-08T02:00:00.000Z' as Instant;
const issuedOn = '2026-03-08' as Day;
const idOf = (name: string): string => v5(name, v5.URL);

let folder: string;
let store: SqliteEventStore;
let handler: IssueMinutesHandler;

const openHandler = (): IssueMinutesHandler => new IssueMinutesHandler(store, new ActOnMeetingHandler(store));

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

const issue = (meetingId: string, request = `issue ${meetingId}`) =>
  handler.execute(new IssueMinutes(meetingId as MeetingId, 1, issuedOn, meta(request)));

const dataIn = async (stream: string, type: string): Promise<readonly object[]> => {
  const found: object[] = [];
  for await (const page of store.readStream(stream as StreamName)) {
    found.push(...page.filter((event) => event.type === type).map(({ data }) => data));
  }
  return found;
};

it('takes the next number of the body and issues under it', async () => {
  await told('m1', untilSigned);
  expect(await issue('m1')).toMatchObject({ written: 1 });
  expect(await dataIn(`minutes-${bodyId}`, 'MinutesNumberTaken')).toEqual([{ bodyId, meetingId: 'm1', number: 1 }]);
  expect(await dataIn('meeting-m1', 'MinutesIssued')).toMatchObject([{ number: 1, minutesNumber: '第1期', issuedOn }]);
});

it('gives out 1 to 8 without a gap when eight meetings are issued at once, twice over', async () => {
  const meetings = Array.from({ length: 8 }, (_, index) => `m${index + 1}`);
  for (const meetingId of meetings) await told(meetingId, untilSigned);
  const handlers = [openHandler(), openHandler()];
  await Promise.all(
    meetings.flatMap((meetingId) =>
      handlers.map((one, index) =>
        one.execute(new IssueMinutes(meetingId as MeetingId, 1, issuedOn, meta(`${meetingId} ${index}`))),
      ),
    ),
  );
  const issued = await Promise.all(meetings.map((meetingId) => dataIn(`meeting-${meetingId}`, 'MinutesIssued')));
  const numbers = issued.flat().map((data) => ('number' in data ? Number(data.number) : 0));
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('writes nothing when the request is repeated, or another one asks for the same', async () => {
  await told('m1', untilSigned);
  const first = await issue('m1');
  expect(await issue('m1')).toEqual(first);
  expect(await issue('m1', 'another request')).toMatchObject({ written: 0 });
});

it('takes no number for minutes that cannot be issued', async () => {
  await told('m1', untilDrafted);
  expect(await issue('m1')).toMatchObject({ refused: 'meeting.not-now' });
  expect(await issue('m2')).toMatchObject({ refused: 'meeting.unknown' });
  expect(await dataIn(`minutes-${bodyId}`, 'MinutesNumberTaken')).toEqual([]);
});

it('takes no number for an issue that was asked for on an older revision', async () => {
  await told('m1', untilSigned);
  const stale = { ...meta('stale'), expectedRevision: untilSigned.length - 2 };
  expect(await handler.execute(new IssueMinutes('m1' as MeetingId, 1, issuedOn, stale))).toEqual({
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
