export { NodeProcess } from './double/index.ts';
export { connectionStringOf } from './engine.ts';
export { Stage } from './stage.ts';
export { TcpProxy } from './tcp-proxy.ts';
export { until } from './until.ts';
