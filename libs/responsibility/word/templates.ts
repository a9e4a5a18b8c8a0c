import type { Template } from '#word';
import { bulletinTemplate } from './bulletin-template.ts';
import { situationTemplate } from './situation-template.ts';
import { slipTemplate } from './slip-template.ts';

/** The presets of the documents of this room. */
export const responsibilityTemplates: readonly Template[] = [slipTemplate, bulletinTemplate, situationTemplate];
