import { join } from 'node:path';
import { build, install, projectNode, root, run } from '../../apps/cli/bootstrap.mjs';

// `npm run test:crash -- --times 50 --seed 1`: kills the demo so many times, and proves each time that nothing is lost.

await install();
await build();
const loop = join(root, 'dist', 'test', 'faults', 'crash-loop.js');
process.exitCode = await run(projectNode(), ['--disable-warning=ExperimentalWarning', loop, ...process.argv.slice(2)]);
