/** A rule about text, whatever language it is in: what must not be found, and how to say so. */
interface Unwanted {
  readonly what: string;
  readonly pattern: RegExp;
}

const longest = 250;

// Written so that this file does not hold what it looks for.
const unwantedInCode: readonly Unwanted[] = [
  { what: 'unfinished work', pattern: /\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/ },
  {
    what: 'a test that does not run, or that keeps others from running',
    pattern: /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo)\b|\b[xf](?:it|describe|test)\(/,
  },
  { what: 'a silenced compiler', pattern: /@ts-(?:ignore|nocheck|expect-error)/ },
  { what: 'a silenced linter', pattern: /(?:biome|eslint|oxlint)-(?:ignore|disable)/ },
];

const unwantedAnywhere: readonly Unwanted[] = [
  { what: 'a place of one machine', pattern: /(?<![\w.:*])\/(?:work|root|tmp|home\/\w+|Users\/\w+)\/[\w.]/ },
  {
    what: 'the address of a registry',
    pattern: /registry\.(?:npmjs|yarnpkg|npmmirror)\.|proxy\.golang\.|repo1?\.maven\.|deb\.debian\.|pypi\.org/,
  },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/ },
  { what: 'a token', pattern: /\b(?:ghp_|gho_|github_pat_|npm_|glpat-|xox[bp]-|AKIA)[A-Za-z0-9]{16,}/ },
  { what: 'a password in an address', pattern: /\w:\/\/[^\s/:@]+:[^\s/:@$<{]+@/ },
];

/** What is wrong with the text of a source file, each as a sentence. */
export const objectionsToText = (path: string, text: string): readonly string[] => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  const tooLong = lines > longest ? [`${path} has ${lines} lines, more than ${longest}`] : [];
  return [...tooLong, ...found(unwantedInCode, path, text)];
};

/** What no file of the repository may hold, each as a sentence. */
export const objectionsToContent = (path: string, text: string): readonly string[] =>
  found(unwantedAnywhere, path, text);

const found = (unwanted: readonly Unwanted[], path: string, text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      unwanted.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${path}:${index + 1} holds ${what}`),
    );
