import type { EventCatalogue, EventOf } from '#kernel';
import { EventUnreadable } from './errors.ts';
import type { RecordedEvent } from './event.ts';

/**
 * A recorded event in the shape that is written today; older versions go through the catalogue's upcasters, one
 * version at a time.
 * @throws {EventUnreadable} what no catalogue can read: an unknown type, a later version, an upcaster missing or failing
 */
export const upcast = <C extends EventCatalogue>(
  catalogue: C,
  { type, schemaVersion, data, position }: Pick<RecordedEvent, 'type' | 'schemaVersion' | 'data' | 'position'>,
): EventOf<C> => {
  const definition = Object.hasOwn(catalogue, type) ? catalogue[type] : undefined;
  if (!definition) throw new EventUnreadable(position, `the catalogue has no event ${type}.`);
  if (schemaVersion > definition.v) {
    const reason = `${type} is known up to version ${definition.v}; the log has version ${schemaVersion}.`;
    throw new EventUnreadable(position, reason);
  }
  let shape = data;
  for (let version = schemaVersion; version < definition.v; version += 1) {
    const next = definition.upcast?.[version];
    if (!next) throw new EventUnreadable(position, `${type} has no upcaster from version ${version}.`);
    try {
      // The catalogue pairs each upcaster with the shape of its version; the compiler cannot follow a number there.
      shape = next(shape as never);
    } catch (cause) {
      throw new EventUnreadable(position, `the upcaster of ${type} from version ${version} failed: ${cause}`, {
        cause,
      });
    }
  }
  return { type, v: definition.v, data: shape } as EventOf<C>;
};
