import { DayOnlyField, FlagField, IdField, ListField, OneOfField, OptionalField, TextField } from '#http';
import { type DutyRole, dutyRoles } from '../contracts/index.ts';

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
}
