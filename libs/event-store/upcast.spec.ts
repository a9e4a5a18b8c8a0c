import { type Position, upcast } from '#event-store';
import type { EventCatalogue } from '#kernel';

const catalogue: EventCatalogue = {
  Reported: {
    v: 3,
    data: {},
    upcast: {
      1: ({ text }: { readonly text: string }) => ({ text, percent: 0 }),
      2: ({ text, percent }: { readonly text: string; readonly percent: number }) => ({ note: text, percent }),
    },
  },
  Dropped: { v: 3, data: {}, upcast: { 1: (data) => data } },
  Spoilt: { v: 2, data: {}, upcast: { 1: ({ text }: { readonly text: string }) => ({ text: text.trim() }) } },
};
const position = 7 as Position;

it('leaves the version of today as it is', () => {
  const data = { note: 'done', percent: 100 };
  expect(upcast(catalogue, { type: 'Reported', schemaVersion: 3, data, position })).toEqual({
    type: 'Reported',
    v: 3,
    data,
  });
});

it('takes an old version through every version since', () => {
  expect(upcast(catalogue, { type: 'Reported', schemaVersion: 1, data: { text: 'begun' }, position })).toEqual({
    type: 'Reported',
    v: 3,
    data: { note: 'begun', percent: 0 },
  });
});

it('fails on what no catalogue can read', () => {
  const read = (type: string, schemaVersion: number) => () =>
    upcast(catalogue, { type, schemaVersion, data: {}, position });
  expect(read('Unknown', 1)).toThrow('The event at position 7 cannot be read: the catalogue has no event Unknown.');
  expect(read('toString', 1)).toThrow('the catalogue has no event toString.');
  expect(read('Reported', 4)).toThrow('Reported is known up to version 3; the log has version 4.');
  expect(read('Reported', 0)).toThrow('Reported has no upcaster from version 0.');
  expect(read('Dropped', 1)).toThrow('Dropped has no upcaster from version 2.');
  expect(read('Spoilt', 1)).toThrow('the upcaster of Spoilt from version 1 failed: TypeError');
});
