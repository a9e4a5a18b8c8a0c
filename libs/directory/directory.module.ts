import { Module } from '@nestjs/common';
import { EventStore } from '#event-store';
import { Setting } from '#kernel';
import { ActOnBody, ActOnBodyHandler } from './application/act-on-body.handler.ts';
import { ActOnUnit, ActOnUnitHandler } from './application/act-on-unit.handler.ts';
import { FoundBodyProcess } from './application/found-body.process.ts';
import { PassPlaces } from './application/pass-places.process.ts';
import { DirectoryController } from './http/directory.controller.ts';
import { directoryHandlers } from './views/directory.handler.ts';

/** Bodies and units. Expects the event store, the view reader and the setting from the composition root. */
@Module({
  controllers: [DirectoryController],
  providers: [
    ActOnBodyHandler,
    ActOnUnitHandler,
    ...directoryHandlers,
    {
      provide: FoundBodyProcess,
      useFactory: (store: EventStore, { timeZone }: Setting, bodies: ActOnBodyHandler, units: ActOnUnitHandler) =>
        new FoundBodyProcess(
          store,
          {
            onUnit: (command, meta) => units.execute(new ActOnUnit(command, meta)),
            onBody: (command, meta) => bodies.execute(new ActOnBody(command, meta)),
          },
          timeZone,
        ),
      inject: [EventStore, Setting, ActOnBodyHandler, ActOnUnitHandler],
    },
    {
      provide: PassPlaces,
      useFactory: (store: EventStore, bodies: ActOnBodyHandler) =>
        new PassPlaces(store, (command, meta) => bodies.execute(new ActOnBody(command, meta))),
      inject: [EventStore, ActOnBodyHandler],
    },
  ],
})
export class DirectoryModule {}
