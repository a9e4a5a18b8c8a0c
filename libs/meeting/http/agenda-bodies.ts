import { DayOnlyField, FlagField, IdField, IdsField, OneOfField, OptionalField, TextField } from '#http';
import { type AgendaReason, agendaReasons } from '../contracts/index.ts';

const unit = '3f0c6a52-6a0f-5d4e-9d0a-4b8f5a9d2f11';

/** What a member puts forward. */
export class TopicBody {
  @TextField('社区助餐点用地', 200)
  readonly title!: string;

  @TextField('选址涉及三个部门，需会议协调。')
  readonly reason!: string;

  @OptionalField()
  @IdsField(['a1b2c3.001'])
  readonly itemIds?: readonly string[];
}

/** A topic on the spot. */
export class AddedTopicBody {
  @TextField('社区助餐点建设进度', 200)
  readonly title!: string;

  @OptionalField()
  @IdsField(['a1b2c3.001'])
  readonly itemIds?: readonly string[];

  /** Left out: somebody asked for it. */
  @OptionalField()
  @OneOfField(agendaReasons, 'overdue')
  readonly reason?: AgendaReason;

  @OptionalField()
  @TextField('2项责任逾期，最长14天。')
  readonly because?: string | null;

  /** The member that put it forward. */
  @OptionalField()
  @IdField(unit)
  readonly proposedBy?: string | null;
}

export class AgendaItemBody extends AddedTopicBody {
  /** Names a topic that was put forward or put off, or one that is there already, to change it; left out, it is new. */
  @OptionalField()
  @IdField('t1')
  readonly topicId?: string;
}

export class SettlementBody {
  /** The day of the liaison meeting; left out: today. */
  @OptionalField()
  @DayOnlyField('2026-03-02')
  readonly settledOn?: string;

  /** The units that took part. */
  @IdsField([unit])
  readonly unitIds!: readonly string[];

  /** All topics that stay, in the order in which they will be taken. */
  @IdsField(['t1'], 200)
  readonly topicIds!: readonly string[];
}

export class TakingBody {
  /** Others stand before it, and it is meant to be taken first. */
  @OptionalField()
  @FlagField(false)
  readonly outOfOrder?: boolean;
}

export class MeetingReasonBody {
  @TextField('有关部门意见尚未一致。')
  readonly reason!: string;
}
