import {
  DayOnlyField,
  FlagField,
  IdField,
  IdsField,
  ListField,
  NumberField,
  OneOfField,
  OptionalField,
  TextField,
} from '#http';
import { comparisons, type DutyRole, dutyRoles, type Importance, importances } from '../contracts/index.ts';
import { ReasonBody } from './duty-bodies.ts';

export class AssignmentBody {
  @IdField('3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11')
  readonly unitId!: string;

  @OneOfField(dutyRoles, 'responsible')
  readonly role!: DutyRole;

  @OptionalField()
  @IdField('towns')
  readonly groupId?: string | null;

  @OptionalField()
  @DayOnlyField('2026-06-30')
  readonly dueOn?: string | null;

  @OptionalField()
  @FlagField(false)
  readonly longTerm?: boolean;
}

export class QuotaBody {
  /** As printed. */
  @TextField('青石镇', 200)
  readonly unit!: string;

  @OptionalField()
  @IdField('3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11')
  readonly unitId?: string | null;

  @NumberField(1.5)
  readonly target!: number;
}

export class IndicatorBody {
  @TextField('每千人助餐点', 200)
  readonly name!: string;

  /** Of the whole; left out: there are quotas only. */
  @OptionalField()
  @NumberField(2)
  readonly target?: number | null;

  @TextField('个/千人', 50)
  readonly unit!: string;

  @OneOfField(comparisons, 'at-least')
  readonly comparison!: (typeof comparisons)[number];

  /** The year, in four figures. */
  @OptionalField()
  @TextField('2027', 50)
  readonly by?: string | null;

  @OptionalField()
  @ListField(() => QuotaBody)
  readonly quotas?: readonly QuotaBody[] | null;
}

export class RegistrationBody {
  @IdField('9d1e5a40-2f6b-5c8e-8a57-1f4f1c0b7a22')
  readonly bodyId!: string;

  @TextField('一、（二）3', 50)
  readonly number!: string;

  @TextField('建设社区助餐点', 500)
  readonly heading!: string;

  @TextField('每个街道至少建成两家助餐点，覆盖全部老旧小区。')
  readonly text!: string;

  @ListField(() => AssignmentBody)
  readonly assignments!: readonly AssignmentBody[];

  /** Why the item is filed for information only (存查): then it has no assignments. */
  @OptionalField()
  @TextField('仅供参考，不需办理。')
  readonly filedBecause?: string | null;

  /** The figures that it is to come to; they can be stated afterwards, too. */
  @OptionalField()
  @ListField(() => IndicatorBody, 100)
  readonly indicators?: readonly IndicatorBody[] | null;
}

export class ResumptionBody extends ReasonBody {
  /** When the duties are due whose date has passed while the item rested; they need one. */
  @OptionalField()
  @DayOnlyField('2026-10-31')
  readonly dueOn?: string | null;
}

export class ImportanceBody extends ReasonBody {
  @OneOfField(importances, 'important')
  readonly importance!: Importance;
}

export class IndicatorsBody {
  @ListField(() => IndicatorBody, 100)
  readonly indicators!: readonly IndicatorBody[];
}

export class PartBody {
  @TextField('一、（二）3（1）', 50)
  readonly number!: string;

  @TextField('建设社区助餐点', 500)
  readonly heading!: string;

  @TextField('每个街道至少建成两家助餐点。')
  readonly text!: string;

  /** Units whose duties are open; each goes into one part at least. */
  @IdsField(['3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11'], 500)
  readonly unitIds!: readonly string[];
}

export class SplitBody extends ReasonBody {
  @ListField(() => PartBody, 50)
  readonly parts!: readonly PartBody[];
}

export class CancellationBody extends ReasonBody {
  /** The item that goes on with the matter. */
  @OptionalField()
  @IdField('a1b2c3.002')
  readonly mergedInto?: string | null;
}
