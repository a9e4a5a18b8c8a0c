import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore, type CommandMeta, EventStore, eventsOf, type Outcome, type StreamName } from '#event-store';
import {
  type BodyId,
  type Day,
  type Decider,
  type EventCatalogue,
  type EventOf,
  fold,
  isRefusal,
  type MeetingId,
  refuse,
} from '#kernel';
import { meetingEvents, minutesRegisterEvents } from '../contracts/index.ts';
import { meetingDecider } from '../domain/meeting-decider.ts';
import { minutesRegisterDecider } from '../domain/minutes-register-decider.ts';
import { ActOnMeeting, ActOnMeetingHandler, meetingStream } from './act-on-meeting.handler.ts';

/** Issues signed minutes under the next number of their body. */
export class IssueMinutes extends Command<Outcome> {
  constructor(
    readonly meetingId: MeetingId,
    readonly version: number,
    readonly issuedOn: Day,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/**
 * Takes a number from the body's register, then issues. Only minutes that can be issued get a number, and from signed
 * there is no way but to issued: so whoever has a number uses it, and the register has no gaps. Stopped in between, the
 * same request finds the number that the meeting has already.
 */
@CommandHandler(IssueMinutes)
export class IssueMinutesHandler implements ICommandHandler<IssueMinutes> {
  private readonly registers;

  constructor(
    private readonly store: EventStore,
    private readonly meetings: ActOnMeetingHandler,
  ) {
    this.registers = new AggregateStore(store, minutesRegisterDecider, minutesRegisterEvents);
  }

  async execute({ meetingId, version, issuedOn, meta }: IssueMinutes): Promise<Outcome> {
    const { state: meeting, revision } = await this.read(meetingStream(meetingId), meetingDecider, meetingEvents);
    const issue = { type: 'IssueMinutes', meetingId, version, issuedOn } as const;
    if (meeting.phase === 'issued') {
      return this.meetings.execute(new ActOnMeeting({ ...issue, number: meeting.number }, meta));
    }
    const { expectedRevision = revision } = meta;
    if (expectedRevision !== revision) {
      return refuse('stream.stale-revision', { expected: expectedRevision, actual: revision });
    }
    const rehearsal = meetingDecider.decide({ ...issue, number: 0 }, meeting);
    if (isRefusal(rehearsal) || meeting.phase === 'unproposed') return rehearsal as Outcome;
    const number = await this.numberFor(meetingId, meeting.bodyId, meta);
    return this.meetings.execute(new ActOnMeeting({ ...issue, number }, meta));
  }

  private async numberFor(meetingId: MeetingId, bodyId: BodyId, meta: CommandMeta): Promise<number> {
    const register = `minutes-${bodyId}` as StreamName;
    const { expectedRevision: _, ...of } = meta;
    // The request's own id names what it does to the meeting; what it does here goes by the id of its cause.
    const taking = { ...of, commandId: meta.causationId, bodyId };
    await this.registers.execute(register, { type: 'TakeMinutesNumber', bodyId, meetingId }, taking);
    const { state: numbers } = await this.read(register, minutesRegisterDecider, minutesRegisterEvents);
    const number = numbers.get(meetingId);
    if (number === undefined) throw new Error(`The register ${register} gave no number to ${meetingId}.`);
    return number;
  }

  private async read<State, C extends EventCatalogue>(
    stream: StreamName,
    decider: Pick<Decider<State, never, EventOf<C>>, 'initial' | 'evolve'>,
    catalogue: C,
  ): Promise<{ readonly state: State; readonly revision: number }> {
    const events = await eventsOf(this.store, stream, catalogue);
    return { state: fold(decider, events), revision: events.length - 1 };
  }
}
