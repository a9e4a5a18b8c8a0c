import { flawsOfSamples, readSamples } from '#kernel/testing';
import { meetingEvents, minutesRegisterEvents } from './index.ts';

const catalogue = { ...meetingEvents, ...minutesRegisterEvents };
const samples = readSamples(new URL('./samples/', import.meta.url));

it('still reads the frozen sample of every event', () => {
  expect(flawsOfSamples(catalogue, samples)).toEqual([]);
});

it('would notice a sample of another shape, a missing one and one left over', () => {
  const { 'MinutesSigned.v1.json': _, ...others } = samples;
  const planted = { ...others, 'MeetingOpened.v1.json': { meetingId: 'm1' }, 'MeetingMoved.v1.json': {} };
  expect(flawsOfSamples(catalogue, planted)).toEqual([
    'MeetingOpened.v1.json does not fit its schema',
    'MinutesSigned.v1.json is missing',
    'MeetingMoved.v1.json is of no type and version',
  ]);
});
