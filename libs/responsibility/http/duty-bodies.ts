import { DayOnlyField, IdField, OneOfField, OptionalField, TextField, WholeNumberField } from '#http';
import { type Grade, grades } from '../contracts/index.ts';

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

export class CompletionRequestPath extends DutyPath {
  @IdField('6c1f2f3e-2f6d-5a2b-9b1e-8a7d6c5b4a32')
  readonly requestId!: string;
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
}

export class UrgeBody {
  @TextField('该事项已逾期，请于本周五前书面说明原因并补报进展。')
  readonly text!: string;

  @DayOnlyField('2026-03-13')
  readonly answerBy!: string;
}

export class AnswerBody {
  @TextField('因招标流标顺延，已重新挂网，3月20日前开标。')
  readonly text!: string;
}

export class CompletionRequestBody {
  @TextField('12家助餐点全部投入运营，验收材料已报送。')
  readonly text!: string;
}

export class SendBackBody {
  @TextField('缺少两家助餐点的验收记录，请补齐。')
  readonly reason!: string;
}

export class CompletionBody {
  @OneOfField(grades, 'good')
  readonly grade!: Grade;
}

export class DueDateBody {
  @DayOnlyField('2026-06-30')
  readonly dueOn!: string;
}
