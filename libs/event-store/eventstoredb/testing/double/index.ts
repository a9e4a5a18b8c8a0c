export { Log } from './log.ts';
export { Node } from './node.ts';
