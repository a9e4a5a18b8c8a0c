import { runJest } from './run-jest.mjs';

// What stands for jest here tells its results as jest does, and then does what is asked.
const standIn = (then: string) => (file: string) => [
  '-e',
  `require('node:fs').writeFileSync(${JSON.stringify(file)}, '{"testResults":[1]}'); ${then}`,
];
const quiet = { stdio: 'ignore', patience: 500 } as const;

it('answers the results and the exit code of a run that ends', async () => {
  const ended = await runJest(process.execPath, standIn('process.exitCode = 3'), quiet);
  expect(ended).toEqual({ exitCode: 3, results: { testResults: [1] } });
});

it('has no results of a run that tells none', async () => {
  const ended = await runJest(process.execPath, () => ['-e', ''], quiet);
  expect(ended).toEqual({ exitCode: 0, results: { testResults: [] } });
});

it('ends a run that has told its results and hangs, which is a failure', async () => {
  const { exitCode, results } = await runJest(process.execPath, standIn('setInterval(() => {}, 1_000)'), quiet);
  expect(exitCode).not.toBe(0);
  expect(results.testResults).toEqual([1]);
});
