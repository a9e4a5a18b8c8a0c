import type { EventStore } from '#event-store';
import type { OpenStore } from './contract-case.ts';

/** Puts a broken store in the place of the sound one. */
export const brokenBy =
  (Broken: new (sound: EventStore) => EventStore) =>
  (open: OpenStore): OpenStore =>
  async () => {
    const subject = await open();
    return {
      ...subject,
      store: new Broken(subject.store),
      reopen: async () => new Broken(await subject.reopen()),
    };
  };

/** Answers before anything is on the disk: opened again, it knows of nothing. */
export const keptInMemory =
  (open: OpenStore): OpenStore =>
  async () => {
    const [subject, fresh] = [await open(), await open()];
    return {
      ...subject,
      reopen: async () => {
        await subject.store.close();
        return fresh.store;
      },
      dispose: async () => {
        await subject.dispose();
        await fresh.dispose();
      },
    };
  };
