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
  expect(today).toEqual({ ...data, textSha256: null, textLength: null, place: null, readingSha256: null });
  const planted = { ...samples, 'NoticeImported.v3.json': today };
  expect(flawsOfSamples(catalogue, planted)).toEqual([]);
});

it('reads a body that was drafted before posts and collectives were kept', () => {
  const data = samples['NoticeBodyDrafted.v1.json'] as object;
  const recorded = { type: 'NoticeBodyDrafted', schemaVersion: 1, data, position: 1 as Position };
  const today = upcast(noticeEvents, recorded).data;
  expect(today).toMatchObject({ convenor: null, deputies: [], office: { name: '市文旅局', canonical: null } });
  expect(flawsOfSamples(catalogue, { ...samples, 'NoticeBodyDrafted.v2.json': today })).toEqual([]);
});
