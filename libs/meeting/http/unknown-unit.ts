import type { QueryBus } from '@nestjs/cqrs';
import { UnitById, type UnitDocument } from '#directory/contracts';
import { type Refusal, refuse, type UnitId } from '#kernel';

/** `unit.unknown` where there is no such unit, as far as the views have come: minutes could not name it. */
export const unknownUnit = async (queries: QueryBus, unitId: UnitId): Promise<Refusal | null> => {
  const unit = await queries.execute<UnitById, UnitDocument | null>(new UnitById(unitId));
  return unit ? null : refuse('unit.unknown', { unitId });
};
