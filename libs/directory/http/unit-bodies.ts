import { DayOnlyField, FlagField, IdField, OneOfField, OptionalField, TextField } from '#http';
import { type UnitKind, unitKinds } from '../contracts/index.ts';

export class UnitBody {
  @TextField('市人力资源和社会保障局', 200)
  readonly name!: string;

  @OneOfField(unitKinds, 'department')
  readonly kind!: UnitKind;

  /** Whose unit it is, where its name does not say it. */
  @OptionalField()
  @TextField('临江市', 100)
  readonly place?: string | null;
}

export class AliasBody {
  @TextField('市人社局', 200)
  readonly alias!: string;

  @OptionalField()
  @DayOnlyField('2026-01-01')
  readonly validFrom?: string | null;
}

export class UnitNameBody {
  @TextField('市数据局', 200)
  readonly name!: string;
}

export class SuccessionBody {
  @IdField('3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f12')
  readonly successorId!: string;

  @TextField('按机构改革方案并入市数据局。', 2_000)
  readonly reason!: string;
}

export class LeaderSignatureBody {
  @FlagField(true)
  readonly leaderSigns!: boolean;
}

export class JointBodyBody {
  @TextField('岭州市老年助餐服务工作联席会议', 200)
  readonly name!: string;

  @OptionalField()
  @TextField('统筹协调全市老年助餐服务工作。')
  readonly functions?: string | null;
}

export class MemberBody {
  @IdField('3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11')
  readonly unitId!: string;
}
