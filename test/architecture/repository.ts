import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

// What is made and not written, here and in `.gitignore`.
const made = new Set(['.git', 'node_modules', 'dist', 'coverage', '.lianban', '.preparing']);

/** Every written file below a folder of the repository, as `libs/kernel/brand.ts`, in order. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();

export const foldersIn = (folder: string): readonly string[] => [
  ...new Set(
    filesIn(folder)
      .map((path) => path.slice(folder.length + 1).split('/'))
      .flatMap(([first, ...rest]) => (first && rest.length > 0 ? [first] : [])),
  ),
];

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Source files that people wrote: what the rules about code are held against. */
export const sources = (): readonly string[] =>
  ['apps', 'libs', 'test'].flatMap(filesIn).filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path));
