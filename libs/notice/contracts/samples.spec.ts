import { type Position, upcast } from '#event-store';
import { flawsOfSamples, readSamples } from '#kernel/testing';
import { claimEvents, noticeEvents } from './index.ts';

const catalogue = { ...noticeEvents, ...claimEvents };

const samples = readSamples(new URL('./samples/', import.meta.url));

it('still reads the frozen sample of every event', () => {
  expect(flawsOfSamples(catalogue, samples)).toEqual([]);
});

it('would notice a sample with an unknown severity, a missing one and one left over', () => {
  const { 'NoticeConfirmed.v1.json': _, ...others } = samples;
  const finding = { ...(samples['NoticeFindingRaised.v1.json'] as object), severity: 'info' };
  const planted = { ...others, 'NoticeFindingRaised.v1.json': finding, 'NoticeConfirmed.v2.json': {} };
  expect(flawsOfSamples(catalogue, planted)).toEqual([
    'NoticeFindingRaised.v1.json does not fit its schema',
    'NoticeConfirmed.v1.json is missing',
    'NoticeConfirmed.v2.json is of no type and version',
  ]);
});

it('reads what was imported before the text was kept', () => {
  const data = samples['NoticeImported.v1.json'] as object;
  const today = upcast(noticeEvents, { type: 'NoticeImported', schemaVersion: 1, data, position: 1 as Position }).data;
  expect(today).toEqual({ ...data, textSha256: null, textLength: null, place: null });
  const planted = { ...samples, 'NoticeImported.v2.json': today };
  expect(flawsOfSamples(catalogue, planted)).toEqual([]);
});
