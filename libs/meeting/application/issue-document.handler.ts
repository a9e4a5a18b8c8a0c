import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandMeta, EventStore, eventsOf, type Outcome } from '#event-store';
import { type Day, fold, isRefusal, refuse } from '#kernel';
import { type Template, Templates } from '#word';
import { meetingEvents, printedNumber } from '../contracts/index.ts';
import type { IssueCorrection } from '../domain/correction-commands.ts';
import type { IssueMinutes } from '../domain/meeting-commands.ts';
import { meetingDecider } from '../domain/meeting-decider.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import { meetingTemplates, minutesTemplate } from '../word/index.ts';
import { ActOnMeeting, ActOnMeetingHandler, meetingStream } from './act-on-meeting.handler.ts';
import { type DocumentNumber, NumberRegister } from './number-register.ts';

type Given = keyof DocumentNumber | 'issuedOn' | 'templates';
type Unnumbered = Omit<IssueMinutes, Given> | Omit<IssueCorrection, Given>;

/** The day and the number that are asked for; `null`: today, and whichever comes next, or those that the document has. */
interface Asked {
  readonly issuedOn: Day | null;
  readonly number: number | null;
}

/** What it is issued as. */
type Print = DocumentNumber & Pick<IssueMinutes, 'issuedOn' | 'templates'>;

/** What became of it, and the number as printed: whoever was second is told the number, too. */
export interface IssueOutcome {
  readonly outcome: Outcome;
  readonly minutesNumber: string | null;
}

/** Issues signed minutes, or a correction with the chair's consent, under the next number of their body. */
export class IssueDocument extends Command<IssueOutcome> {
  constructor(
    readonly issue: Unnumbered,
    readonly asked: Asked,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/**
 * Takes a number from the body's register, then issues. Only what can be issued gets a number, and from signed or
 * consented there is no way but to issued: so whoever has a number uses it, and the register has no gaps. Stopped in
 * between, the same request finds the number that the document has already.
 */
@CommandHandler(IssueDocument)
export class IssueDocumentHandler implements ICommandHandler<IssueDocument> {
  private readonly numbers;

  constructor(
    private readonly store: EventStore,
    private readonly meetings: ActOnMeetingHandler,
    private readonly templates: Templates,
  ) {
    this.numbers = new NumberRegister(store);
  }

  async execute({ issue, asked, meta }: IssueDocument): Promise<IssueOutcome> {
    const events = await eventsOf(this.store, meetingStream(issue.meetingId), meetingEvents);
    const meeting = fold(meetingDecider, events);
    const held = heldBy(meeting, issue);
    if (held) {
      const { issuedOn, number } = { issuedOn: asked.issuedOn ?? held.issuedOn, number: asked.number ?? held.number };
      return this.issueAs({ year: held.year, number, issuedOn, templates: [] }, issue, meta);
    }
    const actual = events.length - 1;
    const { expectedRevision: expected = actual } = meta;
    if (expected !== actual) return refused(refuse('stream.stale-revision', { expected, actual }));
    const issuedOn = asked.issuedOn ?? issue.today;
    const rehearsal = meetingDecider.decide({ ...issue, issuedOn, number: 0, year: null, templates: [] }, meeting);
    if (isRefusal(rehearsal) || meeting.phase === 'unproposed') return refused(rehearsal as Outcome);
    const wanted = { bodyId: meeting.bodyId, documentId: documentIdOf(issue), issuedOn, number: asked.number };
    const taken = await this.numbers.take(wanted, meta);
    if (isRefusal(taken)) return refused(taken);
    const templates = this.templates.kept(templatesOf(issue), meeting.bodyId);
    return this.issueAs({ ...taken, issuedOn, templates }, issue, meta);
  }

  private async issueAs(print: Print, issue: Unnumbered, meta: CommandMeta): Promise<IssueOutcome> {
    const outcome = await this.meetings.execute(new ActOnMeeting({ ...issue, ...print }, meta));
    return { outcome, minutesNumber: printedNumber(print) };
  }
}

const refused = (outcome: Outcome): IssueOutcome => ({ outcome, minutesNumber: null });

/** Minutes are printed in English, too. */
const templatesOf = (issue: Unnumbered): readonly Template[] =>
  issue.type === 'IssueMinutes' ? meetingTemplates : [minutesTemplate];

const documentIdOf = (issue: Unnumbered): string =>
  issue.type === 'IssueCorrection' ? issue.correctionId : issue.meetingId;

/** The number and the day under which the document is issued already. */
const heldBy = (meeting: MeetingState, issue: Unnumbered): (DocumentNumber & Pick<Print, 'issuedOn'>) | null => {
  if (meeting.phase !== 'issued') return null;
  return issue.type === 'IssueMinutes' ? meeting.issue : (meeting.corrections.get(issue.correctionId)?.issued ?? null);
};
