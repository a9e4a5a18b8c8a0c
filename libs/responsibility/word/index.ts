export { type BulletinContent, bulletinDocument, type OverdueDuty, type UnitResult } from './bulletin-document.ts';
export { type BulletinTemplate, bulletinTemplate } from './bulletin-template.ts';
export { type SituationContent, type SituationRow, situationDocument } from './situation-document.ts';
export { type SituationTemplate, situationTemplate } from './situation-template.ts';
export { type SlipContent, slipDocument } from './slip-document.ts';
export { type SlipTemplate, slipTemplate } from './slip-template.ts';
