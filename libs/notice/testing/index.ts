export { drafted } from './drafted.ts';
export { encoded } from './encodings.ts';
