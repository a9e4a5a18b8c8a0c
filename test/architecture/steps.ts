import { dirname, posix } from 'node:path';
import { importsOf, nodesOf } from './syntax.ts';

/** The steps by which a notice is read, each in a folder of its own; what many of them need comes first. */
export const reading = {
  folder: 'libs/notice/domain/reading',
  steps: [
    'words',
    'places',
    'persons',
    'tables',
    'clean',
    'outline',
    'head',
    'times',
    'parties',
    'targets',
    'body',
    'items',
  ],
  /** Whoever runs the steps: no step may know it. */
  pipeline: ['read-notice.ts', 'index.ts'],
} as const;

/** What a file of a step imports from a later one, or from what runs them, each as a sentence. */
export const stepsBack = (path: string, text: string): readonly string[] => {
  const from = placeOf(path);
  if (from.step < 0) return [];
  return importsOf(nodesOf(text, path)).flatMap(({ specifier }) => {
    if (!specifier.startsWith('.')) return [];
    const to = placeOf(posix.join(dirname(path), specifier));
    const back = to.step > from.step || reading.pipeline.some((file) => file === to.name);
    return back ? [`${path} imports ${specifier}: a step imports earlier steps only`] : [];
  });
};

const placeOf = (path: string): { readonly step: number; readonly name: string } => {
  const name = posix.relative(reading.folder, path);
  return { step: reading.steps.findIndex((step) => name.startsWith(`${step}/`)), name };
};
