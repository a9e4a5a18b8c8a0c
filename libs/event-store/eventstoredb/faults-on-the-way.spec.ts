import { Load } from './testing/load.ts';
import { Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';

/** `npm run test:faults` has each go on for twenty times as long. */
const LENGTH = Number(Object(globalThis).FAULTS_LENGTH ?? 1);
/** Long enough for what waits for a deadline, on a busy machine. */
const TIMEOUT = 60_000 * LENGTH;

const stage = new Stage();
afterEach(() => stage.end());

describe('nothing answered is lost or doubled, and a subscription brings everything once and in order', () => {
  it(
    'when the connection is cut at any moment',
    async () => {
      const node = await stage.server();
      const proxy = await stage.between(node);
      const load = new Load(stage.store([proxy]));
      for (let times = 0; times < 5 * LENGTH; times += 1) {
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
      const node = await stage.server();
      const proxy = await stage.between(node);
      const load = new Load(stage.store([proxy]));
      for (let times = 0; times < 5 * LENGTH; times += 1) {
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
      const node = await stage.server();
      const load = new Load(stage.store([node]));
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
      const node = await stage.server();
      const load = new Load(stage.store([node]));
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
      const node = await stage.server();
      const load = new Load(stage.store([node]));
      for (let times = 0; times < 5 * LENGTH; times += 1) {
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
    'when the server ends its subscriptions in good order',
    async () => {
      const node = await stage.server();
      const load = new Load(stage.store([node]));
      for (let times = 0; times < 5 * LENGTH; times += 1) {
        await load.untilAnswered(3);
        node.faults.endSubscriptions();
      }
      await load.untilAnswered(3);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the leader changes, and when it dies',
    async () => {
      const cluster = await stage.cluster();
      const load = new Load(stage.store(cluster.nodes));
      for (let times = 0; times < 3 * LENGTH; times += 1) {
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
      const node = await stage.server();
      const proxy = await stage.between(node);
      const load = new Load(stage.store([proxy], { deadline: 15_000 }));
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
      const node = await stage.server();
      const proxy = await stage.between(node);
      const load = new Load(stage.store([proxy]));
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
      const node = await stage.server();
      const proxy = await stage.between(node);
      const load = new Load(stage.store([proxy]));
      for (let times = 0; times < 2 * LENGTH; times += 1) {
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
      const node = await stage.server();
      node.faults.repeats = true;
      const load = new Load(stage.store([node]));
      await load.untilAnswered(20);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the server is killed, and comes back as another process',
    async () => {
      const node = await stage.process();
      const load = new Load(stage.store([node]));
      for (let times = 0; times < 2 * LENGTH; times += 1) {
        await load.untilAnswered(5);
        await node.kill();
        await node.up();
      }
      await load.untilAnswered(5);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the server freezes, and goes on where it was',
    async () => {
      const node = await stage.process();
      const proxy = await stage.between(node);
      const load = new Load(stage.store([proxy]));
      await load.untilAnswered(5);
      node.freeze();
      const { accepted } = proxy;
      await until('it has tried over another connection', () => proxy.accepted > accepted);
      node.thaw();
      await load.untilAnswered(5);
      await load.end();
    },
    TIMEOUT,
  );

  it(
    'when the disk of the server is full, which ends it in the middle of a record, until there is room',
    async () => {
      const node = await stage.process(30_000);
      const load = new Load(stage.store([node]));
      await node.ended();
      await node.up();
      await load.untilAnswered(5);
      await load.end();
    },
    TIMEOUT,
  );
});
