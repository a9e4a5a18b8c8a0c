export { bulletinOfLength, slipOfLength } from './printed.ts';
