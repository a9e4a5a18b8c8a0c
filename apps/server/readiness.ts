import type { Told } from './upkeep.ts';

/** `impaired`: something does not go on. `building`: all goes on, and a view has not come to the end of the log even once. */
export type Readiness = 'ready' | 'building' | 'impaired';

export const readinessOf = (told: Told): Readiness => {
  if (isImpaired(told)) return 'impaired';
  return isBuilding(told) ? 'building' : 'ready';
};

/** Views that are on their way to the end of the log, as `items@2`. */
export const behindIn = ({ views }: Pick<Told, 'views'>): readonly string[] =>
  views.filter(({ state }) => state === 'behind').map(({ name, version }) => `${name}@${version}`);

const isImpaired = ({ log, views, processes, unowned, trouble }: Told): boolean =>
  log !== null ||
  views.some(({ state }) => state === 'stopped') ||
  processes.some(({ failing }) => failing !== null) ||
  unowned.length > 0 ||
  trouble !== null;

/** Whether there is a view of which no version has ever caught up: what it would serve is not the whole. */
const isBuilding = ({ views }: Told): boolean =>
  views.some(({ name }) => !views.some((other) => other.name === name && other.ready));
