import fc from 'fast-check';
import { originOf, rewritten, sourceOf, spliced } from './source-text.ts';

it('maps every character back to where it stood, however often the text was cut', () => {
  const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(cuts, { maxLength: 4 }), (original, rounds) => {
      let source = sourceOf(original);
      for (const offsets of rounds) {
        const spans = [...new Set(offsets)]
          .filter((offset) => offset < source.text.length)
          .sort((a, b) => a - b)
          .map((start) => ({ start, end: start + 1, words: '' }));
        source = spliced(source, spans);
      }
      for (const [index, character] of source.text.split('').entries()) {
        const { start, end } = originOf(source, index, index + 1);
        expect(original.slice(start, end)).toBe(character);
      }
    }),
  );
});

it('spans what was cut out between two characters', () => {
  const source = spliced(sourceOf('市★民政局'), [{ start: 1, end: 2, words: '' }]);
  expect(source.text).toBe('市民政局');
  expect(originOf(source, 0, 4)).toEqual({ start: 0, end: 5 });
  expect(originOf(source, 1, 1)).toEqual({ start: 2, end: 2 });
});

it('refuses to rewrite a text at another length', () => {
  expect(() => rewritten(sourceOf('甲乙'), '甲')).toThrow('keep its length');
});
