import { randomUUID } from 'node:crypto';
import { EventStoreDbEventStore } from './eventstoredb-event-store.ts';
import { Cluster, Log, Node } from './testing/double/index.ts';
import type { Endpoint } from './testing/double/serving.ts';
import { connectionStringOf } from './testing/engine.ts';
import { Load } from './testing/load.ts';
import { TcpProxy } from './testing/tcp-proxy.ts';
import { until } from './testing/until.ts';
import type { Timing } from './timing.ts';

/** Long enough for what waits for a deadline, on a busy machine. */
const TIMEOUT = 60_000;

/** Short, so that what has to pass passes soon. */
const SHORT = { deadline: 1_000, patience: 20_000, pulse: 500, longestPause: 100 };

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const opened = (endpoints: readonly Endpoint[], timing: Partial<Timing> = {}): EventStoreDbEventStore => {
  const connectionString = connectionStringOf(...endpoints.map((endpoint) => ({ endpoint })));
  const store = EventStoreDbEventStore.open(connectionString, {
    installation: `test-${randomUUID()}`,
    timing: { ...SHORT, ...timing },
  });
  ends.push(() => store.close());
  return store;
};

const server = async (): Promise<Node> => {
  const node = new Node({ log: new Log() });
  await node.up();
  ends.push(() => node.stop());
  return node;
};

const between = async (node: Node): Promise<TcpProxy> => {
  const proxy = await TcpProxy.start(node.endpoint);
  ends.push(() => proxy.stop());
  return proxy;
};

describe('nothing answered is lost or doubled, and a subscription brings everything once and in order', () => {
  it(
    'when the connection is cut at any moment',
    async () => {
      const node = await server();
      const proxy = await between(node);
      const load = new Load(opened([proxy.endpoint]));
      for (let times = 0; times < 10; times += 1) {
        await load.untilAnswered(3);
        proxy.cut();
      }
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the connection is cut in the place of an answer',
    async () => {
      const node = await server();
      const proxy = await between(node);
      const load = new Load(opened([proxy.endpoint]));
      for (let times = 0; times < 10; times += 1) {
        await load.untilAnswered(3);
        proxy.cutAtAnswer();
      }
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when appends are lost before they are written, after it, or never answered',
    async () => {
      const node = await server();
      const load = new Load(opened([node.endpoint]));
      for (const fault of ['break-before', 'break-after', 'no-answer', 'timeout'] as const) {
        await load.untilAnswered(3);
        node.faults.appends.push(fault, fault, fault);
      }
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when an append comes to the server behind its own repetition',
    async () => {
      const node = await server();
      const load = new Load(opened([node.endpoint]));
      await load.untilAnswered(3);
      node.faults.appends.push('keep', 'keep', 'keep', 'keep');
      await load.untilAnswered(3);
      node.faults.release();
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the server goes down and comes back',
    async () => {
      const node = await server();
      const load = new Load(opened([node.endpoint]));
      for (let times = 0; times < 5; times += 1) {
        await load.untilAnswered(3);
        await node.down();
        await node.up();
      }
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the leader changes, and when it dies',
    async () => {
      const cluster = await Cluster.start();
      ends.push(() => cluster.stop());
      const load = new Load(opened(cluster.nodes.map(({ endpoint }) => endpoint)));
      for (let times = 0; times < 3; times += 1) {
        await load.untilAnswered(3);
        cluster.elect();
      }
      await load.untilAnswered(3);
      const died = cluster.leader;
      await died.down();
      cluster.elect();
      await load.untilAnswered(3);
      await died.up();
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when everything is 2 s late',
    async () => {
      const node = await server();
      const proxy = await between(node);
      const load = new Load(opened([proxy.endpoint], { deadline: 15_000 }));
      await load.untilAnswered(3);
      proxy.delay = 2_000;
      await load.untilAnswered(1);
      proxy.delay = 0;
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when everything is so late that nothing is answered in time',
    async () => {
      const node = await server();
      const proxy = await between(node);
      const load = new Load(opened([proxy.endpoint]));
      await load.untilAnswered(3);
      proxy.delay = 2_000;
      const { accepted } = proxy;
      await until('it has tried over three other connections', () => proxy.accepted >= accepted + 3);
      proxy.delay = 0;
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when connections look open and pass nothing',
    async () => {
      const node = await server();
      const proxy = await between(node);
      const load = new Load(opened([proxy.endpoint]));
      for (let times = 0; times < 3; times += 1) {
        await load.untilAnswered(3);
        proxy.halfOpen();
      }
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the server sends everything twice',
    async () => {
      const node = await server();
      node.faults.repeats = true;
      const load = new Load(opened([node.endpoint]));
      await load.untilAnswered(20);
      await load.end();
    },
    TIMEOUT,
  );
});
