import { Module } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { EventStore } from '#event-store';
import { ViewReader } from '#read-model';
import { Templates } from '#word';
import { ActOnMeetingHandler } from './application/act-on-meeting.handler.ts';
import { ActOnTopicsHandler } from './application/act-on-topics.handler.ts';
import { IssueDocumentHandler } from './application/issue-document.handler.ts';
import { Members } from './application/members.ts';
import { MinutesWriter } from './application/minutes-writer.ts';
import { People } from './application/people.ts';
import { AgendaController } from './http/agenda.controller.ts';
import { CorrectionsController } from './http/corrections.controller.ts';
import { MeetingViewsController } from './http/meeting-views.controller.ts';
import { MeetingsController } from './http/meetings.controller.ts';
import { MendingController } from './http/mending.controller.ts';
import { MinutesController } from './http/minutes.controller.ts';
import { TopicsController } from './http/topics.controller.ts';
import { meetingQueryHandlers } from './views/meetings.handler.ts';
import { Meetings } from './views/meetings.ts';
import { SourceOfMinutes } from './views/queries.ts';
import { Topics } from './views/topics.ts';
import { UnknownReferencesHandler } from './views/unknown-references.handler.ts';

/**
 * Joint meetings and their minutes. Expects the event store, the view reader, the calendar, templates and `People` from
 * the composition root.
 */
@Module({
  controllers: [
    TopicsController,
    AgendaController,
    MeetingsController,
    MendingController,
    MinutesController,
    CorrectionsController,
    MeetingViewsController,
  ],
  providers: [
    ActOnMeetingHandler,
    ActOnTopicsHandler,
    IssueDocumentHandler,
    { provide: Members, useFactory: (store: EventStore) => new Members(store), inject: [EventStore] },
    { provide: Meetings, useFactory: (views: ViewReader) => new Meetings(views), inject: [ViewReader] },
    { provide: Topics, useFactory: (views: ViewReader) => new Topics(views), inject: [ViewReader] },
    ...meetingQueryHandlers,
    UnknownReferencesHandler,
    {
      provide: MinutesWriter,
      useFactory: (queries: QueryBus, people: People, templates: Templates) =>
        new MinutesWriter(
          (meetingId, moment, correctionId) => queries.execute(new SourceOfMinutes(meetingId, moment, correctionId)),
          people,
          templates,
        ),
      inject: [QueryBus, People, Templates],
    },
  ],
})
export class MeetingModule {}
