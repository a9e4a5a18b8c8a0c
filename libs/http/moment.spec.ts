import { streamIn } from './moment.ts';

// Whose days a request is meant in.

it.each<[string, object, unknown, string | null]>([
  ['the body of its path', { bodyId: 'b1' }, undefined, 'body-b1'],
  ['the item of its path, whatever body its content names', { itemId: 'i1' }, { bodyId: 'b2' }, 'item-i1'],
  ['the meeting of its path, whatever item its content names', { meetingId: 'm1' }, { itemId: 'i2' }, 'meeting-m1'],
  ['the body of its content, where its path names nothing', {}, { bodyId: 'b2' }, 'body-b2'],
  ['nothing that its content mentions beside', {}, { itemId: 'i2', meetingId: 'm2' }, null],
  ['nothing that is no id', {}, { bodyId: ['b2'] }, null],
])('goes by %s', (_, params, body, stream) => {
  expect(streamIn({ params, body })).toBe(stream);
});
