import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActHandler, AggregateStore, type CommandMeta, EventStore, type Outcome, type StreamName } from '#event-store';
import type { MeetingId } from '#kernel';
import { meetingEvents } from '../contracts/index.ts';
import type { MeetingCommand } from '../domain/meeting-commands.ts';
import { meetingDecider } from '../domain/meeting-decider.ts';

export const meetingStream = (meetingId: MeetingId): StreamName => `meeting-${meetingId}` as StreamName;

/** Any act on a meeting but the issue of its minutes, which needs a number first. */
export class ActOnMeeting extends Command<Outcome> {
  constructor(
    readonly command: MeetingCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ActOnMeeting)
export class ActOnMeetingHandler extends ActHandler<MeetingCommand> implements ICommandHandler<ActOnMeeting> {
  constructor(store: EventStore) {
    super(new AggregateStore(store, meetingDecider, meetingEvents), ({ meetingId }) => meetingStream(meetingId));
  }
}
