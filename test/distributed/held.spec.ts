import { held, leftBy } from './held.ts';

// What finds a loss or a repetition in a run under load, held to some that are planted.

const heading = '事项 00000000-0000-4000-8000-000000000001';
const report = '进展 00000000-0000-4000-8000-000000000002';
const log = [
  { position: 1, text: heading },
  { position: 2, text: null },
  { position: 5, text: null },
  { position: 9, text: report },
];
const acts = [
  { position: 2, text: heading },
  { position: 5, text: null },
  { position: 9, text: report },
];

it('finds nothing where all that was answered is there once', () => {
  expect(held(acts, log)).toEqual({ lost: 0, doubled: 0 });
});

it.each([
  ['an item that was registered', 1, { lost: 1, doubled: 0 }],
  ['the end of an act', 2, { lost: 1, doubled: 0 }],
  ['an acknowledgement', 5, { lost: 1, doubled: 0 }],
  ['a report', 9, { lost: 1, doubled: 0 }],
])('finds that %s is lost', (_, position, found) => {
  expect(
    held(
      acts,
      log.filter((event) => event.position !== position),
    ),
  ).toEqual(found);
});

it.each([
  ['an item', heading],
  ['a report', report],
])('finds that %s is there twice', (_, text) => {
  expect(held(acts, [...log, { position: 12, text }])).toEqual({ lost: 0, doubled: 1 });
});

it('finds that something else stands where it was answered', () => {
  const moved = log.map((event) => (event.text === report ? { ...event, position: 12 } : event));
  expect(held(acts, [...moved, { position: 9, text: null }])).toEqual({ lost: 1, doubled: 0 });
});

it('knows the events of writers by what they wrote, and no others', () => {
  expect([leftBy({ heading }), leftBy({ reportId: 'r', text: report })]).toEqual([heading, report]);
  expect([leftBy({ heading: '养老服务' }), leftBy({ text: report }), leftBy({})]).toEqual([null, null, null]);
});
