import {
  DeadlineExceededError,
  EventStoreDBClient,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
  UnknownError,
} from '@eventstore/db-client';
import { rejectionOf } from '../contract/reading.ts';
import { Cluster, Log, Node } from './testing/double/index.ts';
import { connectionStringOf } from './testing/engine.ts';
import { event, events } from './testing/facts/fact.ts';
import { Heard } from './testing/facts/heard.ts';
import { idsOf, streamOf } from './testing/facts/reading.ts';

/** What was observed on 24.6.0 where somebody interferes, and what the controls of the double do. */

const credentials = { username: 'admin', password: 'changeit' };
const stream = 'observed';

/** What a call meets until it is answered. */
const errorsUntilAnswered = async (call: () => Promise<unknown>): Promise<readonly unknown[]> => {
  const errors: unknown[] = [];
  for (;;) {
    try {
      await call();
      return errors;
    } catch (error) {
      errors.push(error);
    }
  }
};

let node: Node;
let client: EventStoreDBClient;
beforeEach(async () => {
  node = new Node({ log: new Log() });
  await node.up();
  client = EventStoreDBClient.connectionString(connectionStringOf(node));
});
afterEach(() => node.stop());

describe('a server that has just started', () => {
  beforeEach(() => {
    node.faults.isStarting = true;
  });

  it('is not ready, which a batch append is told as an unknown error', async () => {
    const error = await rejectionOf(client.appendToStream(stream, event()));
    expect(error).toBeInstanceOf(UnknownError);
    expect(error).toHaveProperty('message', 'Could not recognize Server Is Not Ready');
  });

  it('is not ready, which any other call is told as unavailable', async () => {
    const error = await rejectionOf(client.appendToStream(stream, event(), { credentials }));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error).toHaveProperty('message', expect.stringContaining('Server Is Not Ready'));
  });
});

describe('a server that is killed', () => {
  it('leaves a subscription with one error, and then in silence, also when it is back', async () => {
    const heard = new Heard(client.subscribeToAll());
    await heard.untilSaid('caughtUp');
    await node.down();
    await heard.untilSaid('error');
    await node.up();
    const again = EventStoreDBClient.connectionString(connectionStringOf(node));
    await again.appendToStream(stream, event());
    const seen = new Heard(again.subscribeToStream(stream));
    await seen.untilEvents(1);
    await seen.stop();
    expect(heard.said.filter((mark) => mark !== 'event')).toEqual(['confirmation', 'caughtUp', 'error']);
    expect(heard.errors).toEqual([expect.any(UnavailableError)]);
    expect(heard.errors[0]).toMatchObject({
      code: 14,
      message: expect.stringMatching(/Connection dropped|ECONNRESET/),
    });
    expect(heard.events.filter(({ streamId }) => streamId === stream)).toEqual([]);
  });

  it('leaves an append that is under way unavailable, and unknown whether it was written', async () => {
    node.faults.appends.push('break-after', 'break-before');
    const [written, lost] = [event(), event()];
    expect(await rejectionOf(client.appendToStream(stream, written, { credentials }))).toMatchObject({ code: 14 });
    expect(await rejectionOf(client.appendToStream(stream, lost, { credentials }))).toMatchObject({ code: 14 });
    expect(idsOf(await streamOf(client, stream))).toEqual([written.id]);
  });

  it('is, as long as its port refuses, an error of no kind with code 14', async () => {
    await node.down();
    const error = await rejectionOf(client.appendToStream(stream, event()));
    expect(error).toMatchObject({ code: 14 });
    expect(error).not.toHaveProperty('type');
  });

  it('has forgotten the ids that it goes by where any revision is expected', async () => {
    const written = event();
    await client.appendToStream(stream, written, { credentials });
    await node.down();
    await node.up();
    await errorsUntilAnswered(() =>
      client.appendToStream(stream, written, { credentials, expectedRevision: 'no_stream' }),
    );
    expect(await streamOf(client, stream)).toHaveLength(1);
    await client.appendToStream(stream, written, { credentials });
    expect(idsOf(await streamOf(client, stream))).toEqual([written.id, written.id]);
  });
});

describe('a cluster', () => {
  let cluster: Cluster;
  beforeEach(async () => {
    cluster = await Cluster.start();
  });
  afterEach(() => cluster.stop());

  const clientOf = (...nodes: readonly Node[]) => EventStoreDBClient.connectionString(connectionStringOf(...nodes));

  it('has its followers forward an append, unless the leader is required', async () => {
    const toFollower = clientOf(cluster.follower);
    await toFollower.appendToStream(stream, event(), { credentials });
    const error = await rejectionOf(toFollower.appendToStream(stream, event(), { credentials, requiresLeader: true }));
    expect(error).toBeInstanceOf(NotLeaderError);
    expect(error).toHaveProperty('leader', cluster.leader.endpoint);
    expect(await streamOf(toFollower, stream)).toHaveLength(1);
  });

  it('may have a follower behind the leader', async () => {
    const [toLeader, toFollower] = [clientOf(cluster.leader), clientOf(cluster.follower)];
    cluster.follower.visible = cluster.log.records.at(-1)?.position ?? 0;
    await toLeader.appendToStream(stream, event(), { credentials });
    expect(await streamOf(toFollower, stream)).toEqual([]);
    expect(await streamOf(toLeader, stream)).toHaveLength(1);
  });

  it('without a quorum takes too long, and it is unknown whether it was written', async () => {
    cluster.leader.faults.appends.push('timeout');
    const toLeader = clientOf(cluster.leader);
    const error = await rejectionOf(toLeader.appendToStream(stream, event(), { credentials }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toHaveProperty('message', expect.stringContaining('Commit phase timeout'));
    expect(await streamOf(toLeader, stream)).toHaveLength(1);
  });

  it('elects another leader, which the client finds after errors', async () => {
    const toAll = clientOf(...cluster.nodes);
    await toAll.appendToStream(stream, event(), { credentials, requiresLeader: true });
    await cluster.leader.down();
    cluster.elect();
    const errors = await errorsUntilAnswered(() =>
      toAll.appendToStream(stream, event(), { credentials, requiresLeader: true }),
    );
    expect(errors[0]).toBeInstanceOf(UnavailableError);
    expect(await streamOf(toAll, stream)).toHaveLength(2);
  });
});

it('lets everybody in, by whatever password, where nothing is secure', async () => {
  await client.appendToStream(stream, event(), { credentials: { username: 'nobody', password: 'wrong' } });
  expect(await streamOf(client, stream)).toHaveLength(1);
});

describe('a batch append', () => {
  it('is rejected in all clients of the process when the stream of one of them breaks', async () => {
    const others = new Node({ log: new Log() });
    await others.up();
    const other = EventStoreDBClient.connectionString(connectionStringOf(others));
    node.faults.appends.push('no-answer');
    others.faults.appends.push('no-answer');
    const mine = rejectionOf(client.appendToStream(stream, event()));
    const theirs = rejectionOf(other.appendToStream(stream, event()));
    while (node.faults.appends.length + others.faults.appends.length > 0)
      await new Promise((turn) => setImmediate(turn));
    node.breakConnections();
    expect(await mine).toBeInstanceOf(UnavailableError);
    expect(await theirs).toBeInstanceOf(UnavailableError);
    await others.stop();
  });

  it('has no deadline but what the server makes of it; with credentials it is no batch append, and the deadline holds', async () => {
    node.faults.appends.push('no-answer', 'no-answer');
    const batch = client.appendToStream(stream, event(), { deadline: 50 }).then(
      () => 'answered',
      () => 'failed',
    );
    const alone = await rejectionOf(client.appendToStream(stream, event(), { deadline: 50, credentials }));
    expect(alone).toBeInstanceOf(DeadlineExceededError);
    expect(await Promise.race([batch, Promise.resolve('pending')])).toBe('pending');
    node.breakConnections();
    expect(await batch).toBe('failed');
  });
});

describe('the controls of the double', () => {
  it('send every event twice, or of each two the second first', async () => {
    await client.appendToStream(stream, events(3), { credentials });
    const numbers = async (): Promise<readonly unknown[]> => {
      const heard = new Heard(client.subscribeToStream(stream));
      await heard.untilSaid('caughtUp');
      await heard.stop();
      return heard.events.map(({ data }) => Object(data).number);
    };
    node.faults.repeats = true;
    expect(await numbers()).toEqual([0, 0, 1, 1, 2, 2]);
    node.faults.repeats = false;
    node.faults.swaps = true;
    expect(await numbers()).toEqual([1, 0, 2]);
  });

  it('keep an append until it is released, behind its own repetition', async () => {
    node.faults.appends.push('keep');
    const written = event();
    const append = () => client.appendToStream(stream, written, { credentials, expectedRevision: 'no_stream' });
    const kept = append();
    while (node.faults.appends.length > 0) await new Promise((turn) => setImmediate(turn));
    const again = await append();
    node.faults.release();
    expect(await kept).toEqual(again);
    expect(await streamOf(client, stream)).toHaveLength(1);
  });

  it('make every call late', async () => {
    node.faults.delay = 200;
    const late = await rejectionOf(client.appendToStream(stream, event(), { credentials, deadline: 50 }));
    expect(late).toBeInstanceOf(DeadlineExceededError);
  });
});
