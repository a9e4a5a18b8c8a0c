import { Query } from '@nestjs/cqrs';
import type { BodyDocument, NamesOfUnits } from '#directory/contracts';
import type { BodyId, KeptTemplate, MeetingId } from '#kernel';
import type { Moment, Page, PageOf } from '#read-model';
import type {
  LimitsOfMinutes,
  MeetingAct,
  MeetingDocument,
  MeetingSummaryFacts,
  TopicDocument,
  Viewer,
} from '../contracts/index.ts';
import type { AgendaProposal } from './agenda-proposal.ts';

export interface MeetingPageAnswer extends MeetingDocument {
  readonly limits: LimitsOfMinutes | null;
  readonly allowed: readonly MeetingAct[];
}

/** A meeting with its limits and what whoever looks may do next; `null` when it did not exist at that moment. */
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

/** What members put forward, with whether whoever looks may withdraw it. */
export class TopicList extends Query<PageOf<TopicDocument & { readonly allowed: readonly string[] }>> {
  constructor(
    readonly bodyId: BodyId,
    readonly moment: Moment,
    readonly page: Page,
    readonly viewer: Viewer,
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
export class MeetingSummary extends Query<MeetingSummaryFacts | null> {
  constructor(
    readonly meetingId: MeetingId,
    readonly moment: Moment,
  ) {
    super();
  }
}

interface SourceOfMinutesAnswer {
  readonly meeting: MeetingDocument;
  readonly body: BodyDocument;
  readonly units: NamesOfUnits;
  /** With which they were issued; none of a draft. */
  readonly templates: readonly KeptTemplate[];
  /** The meeting of the body that opened before it, and the one that is planned next. */
  readonly neighbours: { readonly previous: MeetingDocument | null; readonly next: MeetingDocument | null };
}

/**
 * What minutes are written from: names are those of the moment at which they last changed, so a unit's later name does
 * not change them. Of a correction, those of the moment at which that one did. `null` when there is no such meeting or
 * correction, or no minutes of it yet.
 */
export class SourceOfMinutes extends Query<SourceOfMinutesAnswer | null> {
  constructor(
    readonly meetingId: MeetingId,
    readonly moment: Moment,
    readonly correctionId: string | null = null,
  ) {
    super();
  }
}
