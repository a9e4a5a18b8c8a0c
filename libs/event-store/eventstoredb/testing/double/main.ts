import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Cluster } from './cluster.ts';
import { Journal } from './journal.ts';
import { Log } from './log.ts';

// The double as a process of its own: `node main.js --ports 2113,2114,2115 --journal FILE`, a node for each port. It says
// where they listen, in one line. When there is no room on its disk, of `--room` bytes, it ends, as the server does.
// A line on standard input has it go wrong: `elect`, `repeat`, and `once` for what it sends once again.

const { values } = parseArgs({
  options: {
    ports: { type: 'string', default: '0' },
    journal: { type: 'string' },
    room: { type: 'string' },
    /** The ports at which clients are told to find the nodes. */
    advertised: { type: 'string' },
  },
});
const room = values.room === undefined ? undefined : Number(values.room);
const journal = values.journal === undefined ? null : new Journal(values.journal, room);
const cluster = await Cluster.start(values.ports.split(',').map(Number), new Log(journal));
const repeat = (repeats: boolean) => {
  for (const { faults } of cluster.nodes) faults.repeats = repeats;
};
for (const [index, port] of (values.advertised ?? '').split(',').filter(Boolean).entries()) {
  const node = cluster.nodes[index];
  if (node) node.advertised = { address: '127.0.0.1', port: Number(port) };
}
process.stdout.write(`${cluster.nodes.map(({ port }) => port).join(',')}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'elect') cluster.elect();
  if (line === 'repeat') repeat(true);
  if (line === 'once') repeat(false);
}
// Its parent has ended, and nobody will end it.
process.exit();
