export { Cluster } from './cluster.ts';
export { Log } from './log.ts';
export { Node } from './node.ts';
export { NodeProcess } from './node-process.ts';
