import type { Process } from '#event-store';
import { type View, type ViewName, type ViewStore, ViewUnavailable } from '#read-model';

/** What keeps how far a process has come: a view without documents. */
export const checkpointNameOf = ({ name }: Pick<Process, 'name'>): ViewName => ({
  name: `process-${name}`,
  version: 1,
});

/**
 * Opens the checkpoint of a process. A damaged one is begun anew, for acts that are repeated change nothing, and
 * `onDamaged` is told.
 * @throws {ViewUnavailable} out of reach, or in use
 */
export const checkpointOf = async (
  views: ViewStore,
  process: Pick<Process, 'name'>,
  onDamaged: () => void,
): Promise<View> => {
  const name = checkpointNameOf(process);
  try {
    const view = await views.open(name);
    await view.checkpoint();
    return view;
  } catch (error) {
    if (!(error instanceof ViewUnavailable) || error.fault !== 'corrupt') throw error;
    onDamaged();
    await views.drop(name);
    return views.open(name);
  }
};
