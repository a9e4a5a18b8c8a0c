import { appends } from './appends.ts';
import type { Measurement } from './measurement.ts';
import { notice } from './notice.ts';
import { rebuild } from './rebuild.ts';
import { start } from './start.ts';
import { views } from './views.ts';
import { visible } from './visible.ts';

/** Every line of the table "What it must reach" in DESIGN.md, and the reading of a notice. The rebuild makes the views that those after it use. */
export const measurements: readonly Measurement[] = [appends, rebuild, visible, views, start, notice];
