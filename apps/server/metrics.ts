import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Upkeep } from './upkeep.ts';

/** What is measured while the server runs. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'lianban_http_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  constructor(upkeep: Upkeep) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'lianban_view_position',
      help: 'The last log position that a view holds',
      labelNames: ['view'],
      registers: [this.registry],
      collect() {
        for (const { name, version, checkpoint } of upkeep.told().views) {
          this.set({ view: `${name}@${version}` }, checkpoint ?? -1);
        }
      },
    });
  }

  /** Where what is followed is divided among several: how much of it is ours. */
  countLeases(held: () => number): void {
    new Gauge({
      name: 'lianban_leases_held',
      help: 'How many views and processes are followed by this process',
      registers: [this.registry],
      collect() {
        this.set(held());
      },
    });
  }

  /** Notices come one by one to be read, and few may wait: who comes after them is refused. */
  countReadings(waiting: () => number): void {
    new Gauge({
      name: 'lianban_notices_to_read',
      help: 'How many notices are being read or wait to be read',
      registers: [this.registry],
      collect() {
        this.set(waiting());
      },
    });
  }

  readonly contentType = this.registry.contentType;

  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** Counts and times every request of a server. */
  observe(server: FastifyInstance): void {
    server.addHook('onResponse', async (request, reply) => {
      const { method, routeOptions } = request;
      const labels = { method, route: routeOptions.url ?? 'unknown', status: reply.statusCode };
      this.requests.observe(labels, reply.elapsedTime / 1_000);
    });
  }
}
