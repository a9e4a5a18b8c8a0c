import { Query } from '@nestjs/cqrs';
import type { BodyDocument, NamesOfUnits } from '#directory/contracts';
import type { BodyId, MeetingId, UnitId } from '#kernel';
import type { Moment, Page, PageOf } from '#read-model';
import type { MeetingAct, MeetingDocument, Viewer } from '../contracts/index.ts';
import type { AgendaProposal } from './agenda-proposals.ts';
import type { MeetingSummaryAnswer } from './meeting-summary.ts';

export interface MeetingPageAnswer extends MeetingDocument {
  readonly allowed: readonly MeetingAct[];
}

/** A meeting with what whoever looks may do next; `null` when it did not exist at that moment. */
export class MeetingPage extends Query<MeetingPageAnswer | null> {
  constructor(
    readonly meetingId: MeetingId,
    readonly moment: Moment,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

export class MeetingList extends Query<PageOf<MeetingDocument>> {
  constructor(
    readonly bodyId: BodyId,
    readonly moment: Moment,
    readonly page: Page,
  ) {
    super();
  }
}

/** What belongs on the agenda of the body's next meeting, each with its reason. */
export class AgendaProposals extends Query<readonly AgendaProposal[]> {
  constructor(
    readonly bodyId: BodyId,
    readonly moment: Moment,
  ) {
    super();
  }
}

/** What changed between the meeting before and this one; `null` when there is no such meeting. */
export class MeetingSummary extends Query<MeetingSummaryAnswer | null> {
  constructor(
    readonly meetingId: MeetingId,
    readonly moment: Moment,
  ) {
    super();
  }
}

/** Whether a unit is a member of the body that holds the meeting. */
export class IsMember extends Query<boolean> {
  constructor(
    readonly meetingId: MeetingId,
    readonly unitId: UnitId,
  ) {
    super();
  }
}

interface SourceOfMinutesAnswer {
  readonly meeting: MeetingDocument;
  readonly body: BodyDocument;
  readonly units: NamesOfUnits;
  /** The meeting of the body that opened before it, and the one that is planned next. */
  readonly neighbours: { readonly previous: MeetingDocument | null; readonly next: MeetingDocument | null };
}

/**
 * What minutes are written from: names are those of the moment at which they last changed, so a unit's later name does
 * not change them. `null` when there is no such meeting, or no minutes of it yet.
 */
export class SourceOfMinutes extends Query<SourceOfMinutesAnswer | null> {
  constructor(
    readonly meetingId: MeetingId,
    readonly moment: Moment,
  ) {
    super();
  }
}
