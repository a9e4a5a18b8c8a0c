import { Logger } from '@nestjs/common';
import type { Position, Process, ProcessCheckpoint } from '#event-store';
import { NO_TOKEN, type View, type ViewName, type ViewStore, ViewUnavailable } from '#read-model';

const logger = new Logger('Processes');

/**
 * Where a process keeps how far it has come: a view without documents, claimed with the token of its lease where there is
 * one. A damaged one is begun anew: acts repeated change nothing.
 * @throws {WriteRefused} an owner with a greater token has come. @throws {ViewUnavailable}
 */
export const processCheckpoint = async (
  views: ViewStore,
  process: Pick<Process, 'name'>,
  token = NO_TOKEN,
): Promise<ProcessCheckpoint> => {
  const name: ViewName = { name: `process-${process.name}`, version: 1 };
  const view = await openedSound(views, name, token);
  return { read: () => view.checkpoint(), write: (position: Position) => view.write([], position, token) };
};

const openedSound = async (views: ViewStore, name: ViewName, token: number): Promise<View> => {
  try {
    return await claimed(views, name, token);
  } catch (error) {
    if (!(error instanceof ViewUnavailable) || error.fault !== 'corrupt') throw error;
    logger.warn(`The checkpoint ${name.name} is damaged and begun anew`);
    await views.drop(name);
    return claimed(views, name, token);
  }
};

const claimed = async (views: ViewStore, name: ViewName, token: number): Promise<View> => {
  const view = await views.open(name);
  if (token !== NO_TOKEN) await view.claim(token);
  await view.checkpoint();
  return view;
};
