import { type Delivery, pause, type RecordedEvent, type Subscribe } from '#event-store';
import type { Connection } from './connection.ts';
import type { Server } from './connection-string.ts';
import { withDeadline } from './deadline.ts';
import { asStoreError, isPassing } from './faults.ts';
import { Feed, type Taken } from './feed.ts';
import type { Installation } from './installation.ts';
import { Line } from './line.ts';
import { OrderGuard } from './order-guard.ts';
import { readPage } from './page.ts';
import { fromServer } from './recorded-event.ts';
import { pauseAfter, type Timing } from './timing.ts';
import type { Troubles } from './troubles.ts';

export interface Follow extends Subscribe {
  readonly server: Server;
  readonly installation: Installation;
  readonly timing: Timing;
  readonly troubles: Troubles;
}

/**
 * Follows the log for as long as it is wanted: whenever the subscription on the server is lost, it subscribes again, over
 * a line of its own, behind what it has handed over. It never gives up; only what no waiting can help is thrown.
 * @throws {StoreUnavailable} we are not let in, or the log is not what it should be
 */
export async function* follow({ after, signal, ...way }: Follow): AsyncGenerator<Delivery> {
  const { server, installation, timing, troubles } = way;
  const line = new Line(server);
  const order = new OrderGuard(after);
  try {
    for (let tries = 0; !signal.aborted; tries += 1) {
      const { connection } = line;
      const feed = new Feed(connection, installation.prefix, order.reached);
      try {
        for await (const taken of takenFrom(feed, connection, signal, timing)) {
          tries = 0;
          troubles.over(line);
          const events = inOrder(taken, order, installation);
          if (events.length > 0 || taken.caughtUp) yield { events, caughtUp: taken.caughtUp };
        }
      } catch (error) {
        if (!isPassing(error)) throw asStoreError(error, line.name);
        line.failed(connection, error);
        troubles.met(line, error);
      } finally {
        feed.end();
      }
      await pause(pauseAfter(tries, timing.longestPause), signal);
    }
  } finally {
    troubles.over(line);
    void line.close();
  }
}

async function* takenFrom(feed: Feed, connection: Connection, signal: AbortSignal, timing: Timing) {
  while (!signal.aborted) {
    const taken = feed.take();
    if (taken) yield taken;
    else if (!(await feed.news(signal, timing.pulse))) await askWhetherItLeads(connection, timing.deadline);
  }
}

/**
 * A node that was cut off from the others, or that has frozen, does not end its subscriptions: they bring nothing more.
 * @throws when it does not answer as the leader
 */
const askWhetherItLeads = (connection: Connection, deadline: number): Promise<unknown> =>
  withDeadline(deadline, (attempt) => {
    const read = connection.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1, requiresLeader: true });
    return readPage({ read, maxCount: 1, enough: 1, take: () => null, sizeOf: () => 0, attempt });
  });

const inOrder = (
  { events, checkpoint }: Taken,
  order: OrderGuard,
  installation: Installation,
): readonly RecordedEvent[] => {
  const recorded = events.map((event) => fromServer(event, installation));
  const next = recorded.filter(({ position }) => order.lets(position));
  if (checkpoint !== null) order.skipTo(checkpoint);
  return next;
};
