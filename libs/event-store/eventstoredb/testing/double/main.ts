import { parseArgs } from 'node:util';
import { Journal } from './journal.ts';
import { Log } from './log.ts';
import { Node } from './node.ts';

// The double as a process of its own: `node main.js --port 2113 --journal FILE`. It says where it listens, in one line.

const { values } = parseArgs({ options: { port: { type: 'string' }, journal: { type: 'string' } } });
const node = new Node({ log: new Log(values.journal === undefined ? null : new Journal(values.journal)) });
await node.up(Number(values.port ?? 0));
process.stdout.write(`${node.endpoint.port}\n`);
