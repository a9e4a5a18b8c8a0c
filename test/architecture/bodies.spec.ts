import { read, sources } from './repository.ts';

// The description of the interface goes by the names of classes: of two that share one, it would show one for both.

const BODY = /^(?:export )?class (\w+Body)\b/gmu;

const twice = (texts: readonly string[]): readonly string[] => {
  const names = texts.flatMap((text) => [...text.matchAll(BODY)].map(([, name = '']) => name));
  return names.filter((name, index) => names.indexOf(name) !== index);
};

it('no two bodies of requests have one name', () => {
  expect(twice(sources().map(read))).toEqual([]);
});

it('would notice one that comes twice', () => {
  expect(twice(['export class PlantedBody {}', 'class OtherBody {}\nclass PlantedBody {}'])).toEqual(['PlantedBody']);
});
