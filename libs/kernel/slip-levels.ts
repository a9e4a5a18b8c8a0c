/**
 * Supervision slips from the mildest to the gravest. Two contexts speak of them: the rules of a body say on which a matter
 * may start, and duties get them.
 */
export const slipLevels = ['blue', 'orange', 'red'] as const;
export type SlipLevel = (typeof slipLevels)[number];
