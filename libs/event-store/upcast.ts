import type { EventCatalogue, EventOf } from '#kernel';
import type { RecordedEvent } from './event-store.ts';

/**
 * A recorded event in the shape that is written today; older versions go through the catalogue's upcasters, one
 * version at a time. @throws what no catalogue can read: an unknown type, a later version, a missing upcaster
 */
export const upcast = <C extends EventCatalogue>(
  catalogue: C,
  { type, schemaVersion, data }: Pick<RecordedEvent, 'type' | 'schemaVersion' | 'data'>,
): EventOf<C> => {
  const definition = Object.hasOwn(catalogue, type) ? catalogue[type] : undefined;
  if (!definition) throw new Error(`The catalogue has no event ${type}.`);
  if (schemaVersion > definition.v)
    throw new Error(`${type} is known up to version ${definition.v}; the log has version ${schemaVersion}.`);
  let shape = data;
  for (let version = schemaVersion; version < definition.v; version += 1) {
    const next = definition.upcast?.[version];
    if (!next) throw new Error(`${type} has no upcaster from version ${version}.`);
    // The catalogue pairs each upcaster with the shape of its version; the compiler cannot follow a number there.
    shape = next(shape as never);
  }
  return { type, v: definition.v, data: shape } as EventOf<C>;
};
