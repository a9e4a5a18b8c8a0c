import { read, sources } from './repository.ts';
import { importsOf, nodesOf } from './syntax.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** What a text imports that package.json does not name: packages that are there only because others need them. */
const undeclared = (path: string, text: string, { dependencies, devDependencies }: Manifest): readonly string[] => {
  const named = { ...dependencies, ...(isForTests(path) ? devDependencies : {}) };
  return importsOf(nodesOf(text, path))
    .filter(({ specifier }) => !/^[.#]|^node:/.test(specifier))
    .map(({ specifier }) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
    .filter((name) => !(name in named))
    .map((name) => `${path} imports ${name}, which package.json does not name for it`);
};

const isForTests = (path: string): boolean => /\.spec\.ts$|\/testing\/|\/contract\/|^test\//.test(path);

it('imports only packages that package.json names, and outside of tests none that is only for development', () => {
  const manifest: Manifest = JSON.parse(read('package.json'));
  expect(sources().flatMap((path) => undeclared(path, read(path), manifest))).toEqual([]);
});

it.each([
  ['libs/kernel/planted.ts', `import 'jest/core'; import '@nestjs/core/x';`, 1],
  ['libs/kernel/planted.spec.ts', `import 'jest/core'; import '@nestjs/core/x';`, 0],
  ['libs/kernel/planted.spec.ts', `import '@other/core/x'; import '#kernel'; import 'node:fs';`, 1],
])('would be caught in %s: %s', (path, text, count) => {
  const manifest = { dependencies: { '@nestjs/core': '1' }, devDependencies: { jest: '1' } };
  expect(undeclared(path, text, manifest)).toHaveLength(count);
});
