import { parseArgs } from 'node:util';
import { Journal } from './journal.ts';
import { Log } from './log.ts';
import { Node } from './node.ts';

// The double as a process of its own: `node main.js --port 2113 --journal FILE`. It says where it listens, in one line.
// When there is no room on its disk, of `--room` bytes, it ends, as the server does.

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const { values } = parseArgs({
  options: { port: { type: 'string' }, journal: { type: 'string' }, room: { type: 'string' } },
});
const journal = values.journal === undefined ? null : new Journal(values.journal, numberOf(values.room));
const node = new Node({ log: new Log(journal) });
await node.up(numberOf(values.port));
process.stdout.write(`${node.endpoint.port}\n`);
