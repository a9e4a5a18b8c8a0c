import { join } from 'node:path';
import { build, install, projectNode, root, run } from '../apps/cli/bootstrap.mjs';

// Runs a compiled script of the tests under the project's own Node: `node test/run.mjs faults/crash-loop --times 50`.

const [script, ...args] = process.argv.slice(2);
await install();
await build();
process.exitCode = await run(projectNode(), [
  '--disable-warning=ExperimentalWarning',
  join(root, 'dist', 'test', `${script}.js`),
  ...args,
]);
