#!/usr/bin/env node
import { join } from 'node:path';
import { build, install, projectNode, root, run } from './bootstrap.mjs';

await install();
await build();
const main = join(root, 'dist', 'apps', 'cli', 'main.js');
const args = ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)];
// The fourth is how it knows that we are gone.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
process.exitCode = await run(projectNode(), args, { cwd: process.cwd(), stdio });
