import { execFileSync } from 'node:child_process';
import { build, install, projectNode, run, say, tool } from '../apps/cli/bootstrap.mjs';
import { runJest } from './run-jest.mjs';
import { summarise } from './summary.mjs';

// `npm test`: installs, lints, compiles, then runs the tests under the project's own Node. Arguments go to jest.

const end = ({ passed, failed }) => {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
};
// An earlier step failed, so no test was run.
const nothingRan = { passed: 0, failed: 1 };

await install();

say('Checking format and lint (Biome).', '正在检查格式与规范（Biome）。');
const linted = await run(projectNode(), [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']);
if (linted !== 0) end(nothingRan);

say('Checking types.', '正在检查类型。');
await build();

say('Running the tests.', '正在运行测试。');
const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = [tool('jest/bin/jest.js'), '-c', 'test/jest.config.mjs', '--json'];
const { exitCode, results } = await runJest(
  projectNode(),
  (file) => [...node, ...jest, '--outputFile', file, ...process.argv.slice(2)],
  // What jest writes as JSON on standard output is in the file already.
  { stdio: ['inherit', 'ignore', 'inherit'] },
);
const sqlite = execFileSync(projectNode(), ['-p', 'process.versions.sqlite'], { encoding: 'utf8' }).trim();
const { passed, failed, engines } = summarise(results, { SQLite: `node:sqlite ${sqlite}` });
for (const line of engines) console.log(line);
// jest may have a reason of its own to fail: it found no tests, could not start, or did not end.
end({ passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) });
