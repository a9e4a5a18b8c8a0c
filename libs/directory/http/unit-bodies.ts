import { DayOnlyField, OneOfField, OptionalField, TextField } from '#http';
import { type UnitKind, unitKinds } from '../contracts/index.ts';

export class UnitBody {
  @TextField('市人力资源和社会保障局', 200)
  readonly name!: string;

  @OneOfField(unitKinds, 'department')
  readonly kind!: UnitKind;
}

export class AliasBody {
  @TextField('市人社局', 200)
  readonly alias!: string;

  @OptionalField()
  @DayOnlyField('2026-01-01')
  readonly validFrom?: string | null;
}
