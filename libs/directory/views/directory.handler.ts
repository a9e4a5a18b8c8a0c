import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Position } from '#event-store';
import { type Refusal, refuse } from '#kernel';
import { ViewReader } from '#read-model';
import {
  AllBodies,
  AllUnits,
  BodyById,
  type BodyDocument,
  FindUnitsByName,
  type NamesOfUnits,
  UnfitUnit,
  UnitById,
  type UnitDocument,
  UnitNames,
  type UnitRefusal,
  type UnitsByName,
} from '../contracts/index.ts';
import { bodiesProjection, bodyKey } from './bodies.projection.ts';
import { unitsByName } from './names.ts';
import { unitKey, unitsProjection } from './units.projection.ts';

@QueryHandler(AllUnits)
export class AllUnitsHandler implements IQueryHandler<AllUnits> {
  constructor(private readonly views: ViewReader) {}

  async execute({ at }: AllUnits): Promise<readonly UnitDocument[]> {
    const entries = await this.views.of(unitsProjection).list({ prefix: unitKey(), ...asOf(at) });
    return entries.map(({ document }) => document);
  }
}

@QueryHandler(UnitById)
export class UnitByIdHandler implements IQueryHandler<UnitById> {
  constructor(private readonly views: ViewReader) {}

  async execute({ unitId, at }: UnitById): Promise<UnitDocument | null> {
    return (await this.views.of(unitsProjection).get(unitKey(unitId), at as Position | undefined))?.document ?? null;
  }
}

@QueryHandler(UnitNames)
export class UnitNamesHandler implements IQueryHandler<UnitNames> {
  constructor(private readonly views: ViewReader) {}

  async execute({ unitIds, at }: UnitNames): Promise<NamesOfUnits> {
    const units = this.views.of(unitsProjection);
    const found = await Promise.all(unitIds.map((unitId) => units.get(unitKey(unitId), at as Position | undefined)));
    return Object.fromEntries(found.flatMap((unit) => (unit ? [[unit.document.unitId, unit.document.name]] : [])));
  }
}

@QueryHandler(UnfitUnit)
export class UnfitUnitHandler implements IQueryHandler<UnfitUnit> {
  constructor(private readonly views: ViewReader) {}

  async execute({ unitIds }: UnfitUnit): Promise<Refusal<UnitRefusal> | null> {
    const units = this.views.of(unitsProjection);
    for (const unitId of new Set(unitIds)) {
      const unit = await units.get(unitKey(unitId));
      if (!unit) return refuse('unit.unknown', { unitId });
      const { successorId } = unit.document;
      if (successorId !== null) return refuse('unit.ended', { unitId, successorId });
    }
    return null;
  }
}

@QueryHandler(FindUnitsByName)
export class FindUnitsByNameHandler implements IQueryHandler<FindUnitsByName> {
  constructor(private readonly views: ViewReader) {}

  async execute({ names, within, on }: FindUnitsByName): Promise<UnitsByName> {
    const entries = await this.views.of(unitsProjection).list({ prefix: unitKey() });
    return unitsByName(
      entries.map(({ document }) => document),
      names,
      within,
      on,
    );
  }
}

@QueryHandler(AllBodies)
export class AllBodiesHandler implements IQueryHandler<AllBodies> {
  constructor(private readonly views: ViewReader) {}

  async execute({ at }: AllBodies): Promise<readonly BodyDocument[]> {
    const entries = await this.views.of(bodiesProjection).list({ prefix: bodyKey(), ...asOf(at) });
    return entries.map(({ document }) => document);
  }
}

@QueryHandler(BodyById)
export class BodyByIdHandler implements IQueryHandler<BodyById> {
  constructor(private readonly views: ViewReader) {}

  async execute({ bodyId, at }: BodyById): Promise<BodyDocument | null> {
    return (await this.views.of(bodiesProjection).get(bodyKey(bodyId), at as Position | undefined))?.document ?? null;
  }
}

const asOf = (at: number | undefined) => (at === undefined ? {} : { at: at as Position });

export const directoryHandlers = [
  AllUnitsHandler,
  UnitByIdHandler,
  UnitNamesHandler,
  UnfitUnitHandler,
  FindUnitsByNameHandler,
  AllBodiesHandler,
  BodyByIdHandler,
];
