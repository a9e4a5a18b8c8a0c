import { type ViewFault, type ViewName, ViewUnavailable } from '#read-model';
import { NotAView } from './schema.ts';

/** The primary result codes of SQLite that say something about the world and not about our statements. */
const faults: Readonly<Record<number, ViewFault>> = {
  5: 'in-use',
  6: 'in-use',
  8: 'io',
  10: 'io',
  11: 'corrupt',
  13: 'full',
  14: 'io',
  26: 'corrupt',
};

/** Runs what touches the file and turns the driver's errors into the port's. What is a bug stays as it is. */
export const guarded = <T>(view: ViewName | null, action: () => T): T => {
  try {
    return action();
  } catch (cause) {
    const fault = faultOf(cause);
    throw fault ? new ViewUnavailable(view, fault, { cause }) : cause;
  }
};

const faultOf = (error: unknown): ViewFault | undefined => {
  if (error instanceof NotAView) return 'corrupt';
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return faults[error.errcode & 0xff];
};
