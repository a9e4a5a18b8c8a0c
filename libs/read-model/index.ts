export { checkWrite } from './check-write.ts';
export { type ViewFault, ViewNameRefused, ViewUnavailable, type WriteFault, WriteRefused } from './errors.ts';
export { compareKeys, endOfPrefix, isKey } from './keys.ts';
export type { Counts, Projection } from './projection.ts';
export {
  type Change,
  type Difference,
  type Document,
  type KeptVersion,
  type Keyed,
  type ListKeys,
  type View,
  type ViewName,
  ViewStore,
} from './view-store.ts';
