import {
  DayOnlyField,
  FlagField,
  IdField,
  IdsField,
  OneOfField,
  OptionalField,
  TextField,
  WholeNumberField,
} from '#http';
import { type AgendaReason, type Attendance, agendaReasons, attendances } from '../contracts/index.ts';

const unit = '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11';

export class ProposalBody {
  @TextField('第一次全体会议', 200)
  readonly title!: string;

  @DayOnlyField('2026-03-05')
  readonly plannedOn!: string;
}

export class AgendaItemBody {
  /** Names a topic that is there already, to change it; left out, the topic is new. */
  @OptionalField()
  @IdField('t1')
  readonly topicId?: string;

  @TextField('社区助餐点建设进度', 200)
  readonly title!: string;

  @IdsField(['a1b2c3.001'])
  readonly itemIds!: readonly string[];

  @OneOfField(agendaReasons, 'overdue')
  readonly reason!: AgendaReason;
}

export class OpeningBody {
  @TextField('市政府二楼会议室', 200)
  readonly place!: string;

  /** Left out: today. */
  @OptionalField()
  @DayOnlyField('2026-03-05')
  readonly heldOn?: string;

  /** Who chairs, and so who will sign. */
  @IdField('u-convenor')
  readonly chair!: string;
}

export class AttendanceBody {
  @IdField(unit)
  readonly unitId!: string;

  @OneOfField(attendances, 'present')
  readonly attendance!: Attendance;

  @OptionalField()
  @IdField('u-liaison')
  readonly delegate?: string | null;

  @OptionalField()
  @IdField('u-deputy')
  readonly proxy?: string | null;
}

export class ResolutionBody {
  @TextField('加快社区助餐点建设', 200)
  readonly heading!: string;

  @TextField('每个街道6月底前至少建成两家助餐点。')
  readonly text!: string;

  @OptionalField()
  @IdField(unit)
  readonly leadUnitId?: string | null;

  @IdsField([unit])
  readonly unitIds!: readonly string[];

  @OptionalField()
  @DayOnlyField('2026-06-30')
  readonly dueOn?: string | null;

  @IdsField(['a1b2c3.001'])
  readonly itemIds!: readonly string[];

  @FlagField(false)
  readonly createsItem!: boolean;
}

export class AmendmentBody extends ResolutionBody {
  /** The version of the draft that the amendment makes. */
  @WholeNumberField(2, 2, 1_000)
  readonly version!: number;
}

export class VersionBody {
  @WholeNumberField(1, 1, 1_000)
  readonly version!: number;
}

export class CountersignatureBody extends VersionBody {
  @OptionalField()
  @TextField('补助标准需另行商定。')
  readonly remark?: string | null;
}

export class IssueBody extends VersionBody {
  /** Left out: today. */
  @OptionalField()
  @DayOnlyField('2026-03-08')
  readonly issuedOn?: string;
}
