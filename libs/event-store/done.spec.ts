import { refuse } from '#kernel';
import { done } from './done.ts';

it('takes what was accepted, and the refusals that say that nothing is left to do', () => {
  expect(() => done({ position: null, revision: null, written: 0 })).not.toThrow();
  expect(() => done(refuse('item.closed'), 'item.unknown', 'item.closed')).not.toThrow();
});

it('throws any other refusal, with its code and its details', () => {
  expect(() => done(refuse('item.unknown', { itemId: 'i1' }), 'item.closed')).toThrow(
    'Refused: item.unknown {"itemId":"i1"}',
  );
});
