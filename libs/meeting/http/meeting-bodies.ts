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
import { type Attendance, attendances, type ChairPost, chairPosts } from '../contracts/index.ts';

const unit = '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11';

export class ProposalBody {
  @TextField('第一次全体会议', 200)
  readonly title!: string;

  @DayOnlyField('2026-03-05')
  readonly plannedOn!: string;
}

export class PostponementBody {
  @DayOnlyField('2026-03-12')
  readonly plannedOn!: string;

  @TextField('召集人另有公务。')
  readonly reason!: string;
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

  /** As what: the convenor where it is left out. */
  @OptionalField()
  @OneOfField(chairPosts, 'convenor')
  readonly chairsAs?: ChairPost;
}

class WhoCameBody {
  /** Who came for the unit. */
  @OptionalField()
  @IdField('u-liaison')
  readonly delegate?: string | null;

  /** Who stands in for a unit that is excused. */
  @OptionalField()
  @IdField('u-deputy')
  readonly proxy?: string | null;
}

export class AttendanceBody extends WhoCameBody {
  @IdField(unit)
  readonly unitId!: string;

  @OneOfField(attendances, 'present')
  readonly attendance!: Attendance;
}

export class CorrectedAttendanceBody extends WhoCameBody {
  /** How it really was; `absent`: the unit was not there. */
  @OneOfField([...attendances, 'absent'], 'excused')
  readonly attendance!: Attendance | 'absent';
}

/** What a resolution says: one line with units is enough. */
export class WordsBody {
  /** Left out, it is made of the text. */
  @OptionalField()
  @TextField('加快社区助餐点建设', 200)
  readonly heading?: string;

  @TextField('每个街道6月底前至少建成两家助餐点。')
  readonly text!: string;

  @OptionalField()
  @IdField(unit)
  readonly leadUnitId?: string | null;

  @OptionalField()
  @IdsField([unit])
  readonly unitIds?: readonly string[];

  @OptionalField()
  @DayOnlyField('2026-06-30')
  readonly dueOn?: string | null;
}

export class ResolutionBody extends WordsBody {
  @OptionalField()
  @IdsField(['a1b2c3.001'])
  readonly itemIds?: readonly string[];

  /** Left out: a resolution that touches no item makes one. */
  @OptionalField()
  @FlagField(false)
  readonly createsItem?: boolean;
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

  /** The resolution that the remark is about; left out: the minutes as a whole. */
  @OptionalField()
  @IdField('s1')
  readonly remarkOn?: string | null;
}

export class NumberedBody {
  /** Left out: today. */
  @OptionalField()
  @DayOnlyField('2026-03-08')
  readonly issuedOn?: string;

  /** The number that is expected; left out: whichever comes next. */
  @OptionalField()
  @WholeNumberField(1, 1, 100_000)
  readonly number?: number | null;
}

export class IssueBody extends NumberedBody {
  @WholeNumberField(1, 1, 1_000)
  readonly version!: number;
}

export class CorrectionBody extends WordsBody {
  /** Names a correction that is drafted already, to change it; left out, it is new. */
  @OptionalField()
  @IdField('c1')
  readonly correctionId?: string;

  @IdField('s1')
  readonly resolutionId!: string;

  @TextField('责任单位漏列一家。')
  readonly reason!: string;
}
