import type { Template } from '#word';
import { englishTemplate } from './english-template.ts';
import { minutesTemplate } from './minutes-template.ts';

/** The presets of the documents of this room. */
export const meetingTemplates: readonly Template[] = [minutesTemplate, englishTemplate];
