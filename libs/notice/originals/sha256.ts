import { createHash } from 'node:crypto';

/** The hash under which originals are kept, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
