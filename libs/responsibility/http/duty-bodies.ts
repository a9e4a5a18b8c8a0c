import {
  DayOnlyField,
  FlagField,
  IdField,
  ListField,
  NumberField,
  OneOfField,
  OptionalField,
  TextField,
  WholeNumberField,
} from '#http';
import { type SlipLevel, slipLevels } from '#kernel';
import { type Grade, grades, type ReportFlaw, reportFlaws } from '../contracts/index.ts';

/** The duty in the path: one unit's part of one item. */
export class DutyPath {
  @IdField('a1b2c3.001')
  readonly itemId!: string;

  @IdField('3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11')
  readonly unitId!: string;
}

export class UrgePath extends DutyPath {
  @IdField('0b0e5c1a-7c0c-5c3e-8f57-3b5f8a5d9e10')
  readonly urgeId!: string;
}

const ID = '6c1f2f3e-2f6d-5a2b-9b1e-8a7d6c5b4a32';

/** A request for more time, or for completion. */
export class RequestPath extends DutyPath {
  @IdField(ID)
  readonly requestId!: string;
}

export class DraftPath extends DutyPath {
  @IdField(ID)
  readonly draftId!: string;
}

export class ReportPath extends DutyPath {
  @IdField(ID)
  readonly reportId!: string;
}

export class HelpPath extends DutyPath {
  @IdField(ID)
  readonly helpId!: string;
}

export class SlipPath extends DutyPath {
  @IdField(ID)
  readonly slipId!: string;
}

export class MeasurePath extends DutyPath {
  @IdField(`${ID}.1`)
  readonly measureId!: string;
}

export class IndicatorValueBody {
  @TextField('每千人助餐点', 200)
  readonly name!: string;

  @NumberField(1.5)
  readonly value!: number;
}

export class ReportBody {
  @TextField('已完成12家助餐点的选址，8家进入装修。')
  readonly text!: string;

  @WholeNumberField(40, 0, 100)
  readonly percent!: number;

  @OptionalField()
  @TextField('城东片区选址与消防通道冲突。')
  readonly problem?: string | null;

  @OptionalField()
  @TextField('下周会同住建局现场踏勘。')
  readonly nextStep?: string | null;

  @OptionalField()
  @ListField(() => IndicatorValueBody, 100)
  readonly indicators?: IndicatorValueBody[] | null;

  @OptionalField()
  @FlagField(false)
  readonly noChange?: boolean | null;
}

export class ExtensionBody {
  @TextField('招标流标，需重新挂网。')
  readonly reason!: string;

  @DayOnlyField('2026-07-31')
  readonly proposedOn!: string;
}

export class UrgeBody {
  @TextField('该事项已逾期，请于本周五前书面说明原因并补报进展。')
  readonly text!: string;

  @DayOnlyField('2026-03-13')
  readonly answerBy!: string;
}

export class UrgesBody extends UrgeBody {
  @ListField(() => DutyPath, 500, 1)
  readonly duties!: DutyPath[];
}

export class SlipBody {
  @OneOfField(slipLevels, 'blue')
  readonly level!: SlipLevel;

  @TextField('请于限期内完成选址并报送验收材料。')
  readonly requirement!: string;

  @DayOnlyField('2026-03-20')
  readonly deadline!: string;
}

/** A report of what was done, a question, an answer. */
export class DutyWordsBody {
  @TextField('因招标流标顺延，已重新挂网，3月20日前开标。')
  readonly text!: string;
}

export class ReasonBody {
  @TextField('缺少两家助餐点的验收记录，请补齐。')
  readonly reason!: string;
}

/** Why a report is to be written anew; left out: it does not say enough. */
export class FlawBody extends ReasonBody {
  @OptionalField()
  @OneOfField(reportFlaws, 'empty')
  readonly flaw?: ReportFlaw;
}

export class ReassignmentBody extends ReasonBody {
  @IdField('3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f12')
  readonly toUnitId!: string;
}

export class MeasureBody {
  /** Of a measure that stays from an earlier plan. */
  @OptionalField()
  @IdField(`${ID}.1`)
  readonly measureId?: string | null;

  @TextField('完成全部助餐点选址。', 2_000)
  readonly text!: string;

  @DayOnlyField('2026-03-31')
  readonly dueOn!: string;
}

export class PlanBody {
  @ListField(() => MeasureBody, 100)
  readonly measures!: MeasureBody[];
}

export class CompletionBody {
  @OneOfField(grades, 'good')
  readonly grade!: Grade;
}

export class DueDateBody {
  @DayOnlyField('2026-06-30')
  readonly dueOn!: string;
}
