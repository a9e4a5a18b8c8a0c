import { changedWithinAVersion, draftsNow, recorded } from './recorded-drafts.ts';

const now = await draftsNow('test/notices/known');

it('has a new version of the reader where a draft of the corpus has changed', () => {
  expect(changedWithinAVersion(recorded(), now)).toEqual([]);
});

it('has a record of every draft by this version: `node test/run.mjs notices/record-drafts` writes it', () => {
  expect(now).toEqual(recorded());
});

it('would notice a draft that has changed, and lets a new version and a new notice be', () => {
  const before = { readerVersion: '1', drafts: { 'a.txt': 'aa' } };
  expect(changedWithinAVersion(before, { readerVersion: '1', drafts: { 'a.txt': 'bb' } })).toEqual(['a.txt']);
  expect(changedWithinAVersion(before, { readerVersion: '2', drafts: { 'a.txt': 'bb' } })).toEqual([]);
  expect(changedWithinAVersion(before, { readerVersion: '1', drafts: { 'a.txt': 'aa', 'b.txt': 'cc' } })).toEqual([]);
});
