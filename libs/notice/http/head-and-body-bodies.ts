import {
  DayOnlyField,
  FlagField,
  ListField,
  NestedField,
  OneOfField,
  OptionalField,
  TextField,
  TextListField,
} from '#http';
import type { Day } from '#kernel';
import { type BodyDraft, bodyRuleKinds } from '../contracts/index.ts';
import type { CorrectHead } from '../domain/notice-commands.ts';
import { ReasonOfCorrectionBody } from './draft-bodies.ts';

/** What was left out is `null`, for a head is put right as a whole; the place alone stays as it is. */
export class HeadWordsBody extends ReasonOfCorrectionBody {
  @TextField('关于印发《老年助餐服务行动方案》的通知', 500)
  readonly title!: string;

  @OptionalField()
  @TextField('临政办〔2025〕18号', 200)
  readonly documentNumber?: string | null;

  @OptionalField()
  @TextField('临溪市人民政府办公室', 500)
  readonly issuer?: string | null;

  @OptionalField()
  @DayOnlyField('2025-03-08')
  readonly issuedOn?: string | null;

  /** Whose notice it is: units that it names without a place are of this one. `null` takes it away. */
  @OptionalField()
  @TextField('临溪市', 100)
  readonly place?: string | null;
}

class MemberWords {
  /** As the notice prints it. */
  @TextField('民政局', 200)
  readonly name!: string;

  @TextField('市民政局', 200)
  readonly canonical!: string;

  /** One name for several units: 各县（市、区）人民政府. */
  @OptionalField()
  @FlagField(false)
  readonly collective?: boolean;
}

class OfficeWords {
  @TextField('市民政局', 200)
  readonly name!: string;

  /** The unit that keeps it, where those words are no unit's. */
  @OptionalField()
  @TextField('市民政局', 200)
  readonly canonical?: string | null;
}

class MemberDutyWords {
  @OptionalField()
  @TextField('（一）', 50)
  readonly number?: string | null;

  /** The official name of a member, or of the unit that keeps the office. */
  @TextField('市民政局', 200)
  readonly unit!: string;

  @TextField('牵头组织。')
  readonly text!: string;
}

class RuleWords {
  @OneOfField(bodyRuleKinds, 'meets')
  readonly kind!: BodyDraft['rules'][number]['kind'];

  @TextField('每半年召开一次全体会议。')
  readonly text!: string;
}

/** Posts alone: persons have no place in the log. */
export class BodyWordsBody extends ReasonOfCorrectionBody {
  @TextField('市养老服务联席会议', 200)
  readonly name!: string;

  @OptionalField()
  @TextField('统筹协调全市养老服务工作。')
  readonly functions?: string | null;

  @OptionalField()
  @TextField('市人民政府副市长', 200)
  readonly convenor?: string | null;

  @TextListField(['市人民政府副秘书长'])
  readonly deputies!: readonly string[];

  @OptionalField()
  @NestedField(() => OfficeWords)
  readonly office?: OfficeWords | null;

  @ListField(() => MemberWords, 500)
  readonly members!: readonly MemberWords[];

  @ListField(() => MemberDutyWords, 500)
  readonly duties!: readonly MemberDutyWords[];

  @ListField(() => RuleWords, 100)
  readonly rules!: readonly RuleWords[];
}

export const headIn = ({ title, documentNumber, issuer, issuedOn, place }: HeadWordsBody): CorrectHead['says'] => ({
  title,
  documentNumber: documentNumber ?? null,
  issuer: issuer ?? null,
  issuedOn: (issuedOn ?? null) as Day | null,
  ...(place !== undefined && { place }),
});

export const bodyIn = ({ name, functions, convenor, deputies, office, ...lists }: BodyWordsBody): BodyDraft => ({
  name,
  functions: functions ?? '',
  convenor: convenor ?? null,
  deputies: [...deputies],
  office: office ? { name: office.name, canonical: office.canonical ?? null } : null,
  members: lists.members.map((member) => ({ ...member, collective: member.collective ?? false })),
  duties: lists.duties.map(({ number, unit, text }) => ({ number: number ?? '', unit, text })),
  rules: lists.rules.map(({ kind, text }) => ({ kind, text })),
});
