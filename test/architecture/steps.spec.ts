import { filesIn, foldersIn, read } from './repository.ts';
import { reading, stepsBack } from './steps.ts';

const { folder, steps } = reading;

it('knows every step of the reading', () => {
  expect(foldersIn(folder).toSorted()).toEqual([...steps].toSorted());
});

it('lets a step of the reading import earlier ones only', () => {
  const sources = filesIn(folder).filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  expect(sources.flatMap((path) => stepsBack(path, read(path)))).toEqual([]);
});

it.each([
  ['a later step', `import { readParties } from '../parties/parties.ts';`],
  ['a later step, if only a type', `import type { Head } from '../head/head.ts';`],
  ['what runs the steps', `import { readText } from '../read-notice.ts';`],
])('would catch a step that imports %s', (_, text) => {
  expect(stepsBack(`${folder}/clean/planted.ts`, text)).toHaveLength(1);
});

it('lets words and what lies beside the steps be imported', () => {
  const text = `import { markerAt } from '../words/markers.ts'; import { linesOf } from '../lines.ts'; import './beside.ts';`;
  expect(stepsBack(`${folder}/clean/planted.ts`, text)).toEqual([]);
});
