export { duty } from './duty.ts';
export { bulletinOfLength, slipOfLength } from './printed.ts';
