import { appends } from './appends.ts';
import type { Measurement } from './measurement.ts';

/** Every line of the table "What it must reach" in DESIGN.md, in its order. */
export const measurements: readonly Measurement[] = [appends];
