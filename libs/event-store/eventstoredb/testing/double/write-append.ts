import { randomUUID } from 'node:crypto';
import type { Expected } from './commit-check.ts';
import type { Outcome } from './log.ts';
import { brokenCall, commitTimeout } from './refusals.ts';
import type { Serving } from './serving.ts';
import type { Proposed } from './written.ts';

/** Of all events of an append together, by default. */
export const MAX_APPEND_SIZE = 1_048_576;

const UUID_FORM = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const never = new Promise<never>(() => undefined);

export interface Append {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Proposed[];
}

export const isTooLarge = (events: readonly Proposed[]): boolean =>
  events.reduce((sum, { type, data, metadata }) => sum + data.length + metadata.length + 2 * type.length, 0) >
  MAX_APPEND_SIZE;

/** The names and ids are such that the server can read them. */
export const isReadable = ({ stream, events }: Append): boolean =>
  stream !== '' && events.every(({ id }) => UUID_FORM.test(id));

/** Brings an append to the log, unless a fault wants something else of it. @throws {Refusal} */
export const writeAppend = async ({ log, faults, breakConnections }: Serving, append: Append): Promise<Outcome> => {
  if (!isReadable(append)) throw brokenCall();
  const fault = faults.appends.shift();
  if (fault === 'break-before') {
    breakConnections();
    return never;
  }
  if (fault === 'keep') await new Promise<void>((release) => faults.keep(release));
  const [first] = append.events;
  if (faults.overtakes && first) log.append(append.stream, 'any', [{ ...first, id: randomUUID() }]);
  const outcome = log.append(append.stream, append.expected, append.events);
  if (fault === 'break-after') breakConnections();
  if (fault === 'timeout') throw commitTimeout();
  return fault === 'break-after' || fault === 'no-answer' ? never : outcome;
};
