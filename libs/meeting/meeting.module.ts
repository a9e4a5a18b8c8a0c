import { Module } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ViewReader } from '#read-model';
import { Templates } from '#word';
import { ActOnMeetingHandler } from './application/act-on-meeting.handler.ts';
import { IssueMinutesHandler } from './application/issue-minutes.handler.ts';
import { MinutesWriter } from './application/minutes-writer.ts';
import { People } from './application/people.ts';
import { MeetingViewsController } from './http/meeting-views.controller.ts';
import { MeetingsController } from './http/meetings.controller.ts';
import { MinutesController } from './http/minutes.controller.ts';
import { meetingQueryHandlers } from './views/meetings.handler.ts';
import { Meetings } from './views/meetings.ts';
import { SourceOfMinutes } from './views/queries.ts';
import { UnknownReferencesHandler } from './views/unknown-references.handler.ts';

/** Joint meetings and their minutes. Expects the event store, the view reader, templates and `People` from the composition root. */
@Module({
  controllers: [MeetingsController, MinutesController, MeetingViewsController],
  providers: [
    ActOnMeetingHandler,
    IssueMinutesHandler,
    { provide: Meetings, useFactory: (views: ViewReader) => new Meetings(views), inject: [ViewReader] },
    ...meetingQueryHandlers,
    UnknownReferencesHandler,
    {
      provide: MinutesWriter,
      useFactory: (queries: QueryBus, people: People, templates: Templates) =>
        new MinutesWriter(
          (meetingId, moment) => queries.execute(new SourceOfMinutes(meetingId, moment)),
          people,
          templates,
        ),
      inject: [QueryBus, People, Templates],
    },
  ],
})
export class MeetingModule {}
