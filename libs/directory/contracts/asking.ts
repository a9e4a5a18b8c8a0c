import type { BodyId, UnitId } from '#kernel';
import type { BodyDocument } from './body-document.ts';
import { BodyById, type NamesOfUnits, UnitNames } from './queries.ts';

/** Whoever answers what other rooms may be asked. */
export interface Asks {
  execute<Question, Answer>(question: Question): Promise<Answer>;
}

/** A joint body, as of a log position or now. */
export const bodyOf = (asks: Asks, bodyId: BodyId, at?: number): Promise<BodyDocument | null> =>
  asks.execute<BodyById, BodyDocument | null>(new BodyById(bodyId, at));

/** What units are called, as of a log position or now, each asked once. */
export const namesOf = (asks: Asks, unitIds: readonly UnitId[], at?: number): Promise<NamesOfUnits> =>
  asks.execute<UnitNames, NamesOfUnits>(new UnitNames([...new Set(unitIds)], at));
