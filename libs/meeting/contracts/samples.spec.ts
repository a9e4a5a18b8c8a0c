import { type Position, upcast } from '#event-store';
import { flawsOfSamples, readSamples } from '#kernel/testing';
import { meetingEvents, minutesRegisterEvents, topicEvents } from './index.ts';

const catalogue = { ...meetingEvents, ...minutesRegisterEvents, ...topicEvents };
const samples = readSamples(new URL('./samples/', import.meta.url));

it('still reads the frozen sample of every event', () => {
  expect(flawsOfSamples(catalogue, samples)).toEqual([]);
});

it('would notice a sample of another shape, a missing one and one left over', () => {
  const { 'MinutesSigned.v1.json': _, ...others } = samples;
  const planted = { ...others, 'MeetingClosed.v1.json': {}, 'MeetingMoved.v1.json': {} };
  expect(flawsOfSamples(catalogue, planted)).toEqual([
    'MeetingClosed.v1.json does not fit its schema',
    'MinutesSigned.v1.json is missing',
    'MeetingMoved.v1.json is of no type and version',
  ]);
});

/** A frozen sample as a log gives it back today. */
const today = (type: keyof typeof catalogue, version: number) => {
  const data = samples[`${type}.v${version}.json`] as object;
  return upcast(catalogue, { type, schemaVersion: version, data, position: 1 as Position }).data;
};

it('reads what was opened, put, countersigned, issued and numbered before there was more to say of it', () => {
  expect(today('MeetingOpened', 1)).toMatchObject({ chair: 'u-convenor', chairsAs: 'convenor' });
  expect(today('AgendaItemPut', 1)).toMatchObject({ topicId: 't1', because: '', proposedBy: null });
  expect(today('MinutesCountersigned', 1)).toMatchObject({ remark: '经费渠道另行商定。', remarkOn: null });
  expect(today('MinutesIssued', 1)).toMatchObject({ minutesNumber: '第1期', year: null, templates: [] });
  expect(today('CorrectionIssued', 1)).toMatchObject({ minutesNumber: '〔2026〕2号', templates: [] });
  const meetingId = '0b6f3c52-8a1e-5f0d-9a53-2f4f1c0b7a01';
  expect(today('MinutesNumberTaken', 1)).toMatchObject({ documentId: meetingId, numbering: 'running', year: null });
});

it('reads every older sample in the shape of today', () => {
  const upcasted = Object.entries(catalogue).flatMap(([type, { v }]) =>
    Array.from({ length: v - 1 }, (_, index) => [type as keyof typeof catalogue, index + 1] as const).map(
      ([of, version]) => [`${of}.v${v}.json`, today(of, version)] as const,
    ),
  );
  expect(upcasted.map(([name]) => name)).toHaveLength(9);
  expect(flawsOfSamples(catalogue, { ...samples, ...Object.fromEntries(upcasted) })).toEqual([]);
});
