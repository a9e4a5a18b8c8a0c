export { EnterMinutesProcess } from './application/enter-minutes.process.ts';
export { RegisterItems } from './application/register-items.process.ts';
export { itemDecider } from './domain/item-decider.ts';
export { slipRegisterDecider } from './domain/slip-register-decider.ts';
export { ResponsibilityModule } from './responsibility.module.ts';
export { DUTIES, dutiesProjection } from './views/duties.projection.ts';
export { itemsProjection } from './views/items.projection.ts';
export { Situation } from './views/queries.ts';
export { unitDutiesProjection } from './views/unit-duties.projection.ts';
