import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, foldersIn, read, root, sources } from './repository.ts';
import { foldersOfAContext, furtherFolders, otherRooms } from './rules.ts';
import { objectionsToContent, objectionsToText } from './texts.ts';

const contexts = foldersIn('libs').filter((room) => !otherRooms.some((other) => other === room));

it('has no context with a folder that no other context could have', () => {
  const strange = (context: string, folders: readonly string[]): readonly string[] => {
    const allowed: readonly string[] = [...foldersOfAContext, ...(furtherFolders[context] ?? [])];
    return folders.filter((folder) => !allowed.includes(folder)).map((folder) => `libs/${context}/${folder}`);
  };
  expect(contexts.flatMap((context) => strange(context, foldersIn(`libs/${context}`)))).toEqual([]);
  expect(strange('notice', ['domain', 'word', 'helpers'])).toEqual(['libs/notice/word', 'libs/notice/helpers']);
});

it('declares every room, and no other, in nest-cli.json', () => {
  const { projects }: { projects: Record<string, unknown> } = JSON.parse(read('nest-cli.json'));
  const declared = Object.entries(projects).map(([name, project]) => ({ name, ...Object(project) }));
  const room = (top: 'apps' | 'libs', type: string, entryFile: string) => (name: string) => {
    const folder = `${top}/${name}`;
    const compilerOptions = { tsConfigPath: 'tsconfig.json' };
    return { name, type, root: folder, sourceRoot: folder, entryFile, compilerOptions };
  };
  expect(declared).toEqual([
    ...foldersIn('apps')
      .filter((name) => name !== 'web')
      .map(room('apps', 'application', 'main')),
    ...foldersIn('libs').map(room('libs', 'library', 'index')),
  ]);
});

describe('the sources', () => {
  it('are short, finished and run by every test run', () => {
    expect(sources().flatMap((path) => objectionsToText(path, read(path)))).toEqual([]);
  });

  it.each([
    ['a long file', 'const a = 1;\n'.repeat(251)],
    ['unfinished work', `// ${'TO'}${'DO'}: later`],
    ['a focused test', `it${'.only'}('x', () => {});`],
    ['a skipped suite', `describe${'.skip'}('x', () => {});`],
    ['a planned test', `it${'.todo'}('x');`],
    ['a test skipped by its letter', `${'x'}it('x', () => {});`],
    ['a silenced compiler', `// @ts-${'ignore'}`],
    ['a silenced linter', `// biome-${'ignore'} lint: x`],
  ])('would be caught with %s', (_, text) => {
    expect(objectionsToText('planted.spec.ts', text)).toHaveLength(1);
  });
});

describe('the repository', () => {
  it('holds no place of a machine, no address of a registry and no secret', () => {
    expect(filesIn('').flatMap((path) => objectionsToContent(path, read(path)))).toEqual([]);
  });

  it.each([
    ['a work folder', `open('${'/wo'}rk/main/a')`],
    ['a home folder', `open("${'/ro'}ot/.npmrc")`],
    ['a temporary folder', `open('${'/t'}mp/x')`],
    ["a person's home", `open('${'/ho'}me/ann/x')`],
    ['a registry', `https://${'registry'}.npmjs.org/x`],
    ['a Go proxy', `https://${'proxy'}.golang.org`],
    ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
    ['a token', `token = '${'ghp_'}${'a'.repeat(36)}'`],
    ['a password in an address', `mongodb://admin:${'hunter2'}@host/db`],
  ])('would be caught with %s', (_, text) => {
    expect(objectionsToContent('planted.md', text)).toHaveLength(1);
  });
});

describe('the README', () => {
  const missing = (text: string): readonly string[] =>
    [...text.matchAll(/`([\w.#-]+(?:\/[\w.*-]+)+\/?|[\w-]+\.(?:ts|mjs|json|md))`/g)]
      .map(([, path = '']) => path)
      .filter((path) => /^(apps|libs|test|docker|\.ci)\/|^[^/]+$/.test(path) && !existsSync(join(root, path)));

  it('names no file that does not exist', () => {
    expect(missing(read('README.md'))).toEqual([]);
  });

  it('would be caught naming one', () => {
    expect(missing('`libs/kernel/index.ts`, `libs/kernel/gone.ts`, `GONE.md` and `npm test`')).toEqual([
      'libs/kernel/gone.ts',
      'GONE.md',
    ]);
  });
});
