import { createHash } from 'node:crypto';

/** What is kept of a token. A token is long and random, so its hash needs no salt. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
