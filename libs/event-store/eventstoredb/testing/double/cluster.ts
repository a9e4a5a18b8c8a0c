import { Log } from './log.ts';
import { Node } from './node.ts';

/** Nodes that share one log, of which one leads; the others forward what they are asked to write. */
export class Cluster {
  readonly nodes: readonly Node[];
  #leader = 0;

  private constructor(
    count: number,
    readonly log: Log,
  ) {
    const members = () =>
      this.nodes.map((node, index) => ({ ...node.endpoint, isAlive: node.isUp, isLeader: index === this.#leader }));
    this.nodes = Array.from({ length: count }, () => new Node({ log: this.log, members }));
  }

  /** As many as there are ports; 0: any free one. */
  static async start(ports: readonly number[] = [0, 0, 0], log = new Log()): Promise<Cluster> {
    const cluster = new Cluster(ports.length, log);
    for (const [index, node] of cluster.nodes.entries()) await node.up(ports[index]);
    return cluster;
  }

  get leader(): Node {
    return this.#nodeAt(this.#leader);
  }

  get follower(): Node {
    return this.#nodeAt((this.#leader + 1) % this.nodes.length);
  }

  /** The next node leads. */
  elect(): void {
    this.#leader = (this.#leader + 1) % this.nodes.length;
  }

  async stop(): Promise<void> {
    for (const node of this.nodes) await node.stop();
  }

  #nodeAt(index: number): Node {
    const node = this.nodes[index];
    if (!node) throw new Error(`There is no node ${index}.`);
    return node;
  }
}
