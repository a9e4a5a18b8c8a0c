import type { Db } from 'mongodb';

/** One call that goes to the database. `send` sends it, or the same with other arguments. */
export interface DriverCall {
  readonly kind: 'read' | 'write';
  readonly method: string;
  readonly args: readonly unknown[];
  readonly send: (...args: readonly unknown[]) => Promise<unknown>;
}

/** What happens to a call in its way. */
export type Interpose = (call: DriverCall) => Promise<unknown>;

const kinds: Readonly<Record<string, DriverCall['kind']>> = {
  findOne: 'read',
  toArray: 'read',
  insertOne: 'write',
  insertMany: 'write',
  updateOne: 'write',
  updateMany: 'write',
  bulkWrite: 'write',
  deleteOne: 'write',
  deleteMany: 'write',
  findOneAndDelete: 'write',
  createIndexes: 'write',
  dropCollection: 'write',
};

/** A real database, with every call that the adapter makes to it laid before `interpose` first. */
export const interposedDb = (db: Db, interpose: Interpose): Db => interposed(db, interpose);

const interposed = <Part extends object>(part: Part, interpose: Interpose): Part =>
  new Proxy(part, {
    get: (_, member) => {
      const found: unknown = Reflect.get(part, member);
      if (typeof found !== 'function') return found;
      return (...args: readonly unknown[]) => {
        const kind = kinds[String(member)];
        const send = (...others: readonly unknown[]) => found.apply(part, others);
        if (kind)
          return interpose({ kind, method: String(member), args, send: (...o) => send(...(o.length > 0 ? o : args)) });
        // A collection, a cursor: what is asked of it comes this way, too.
        const result: unknown = send(...args);
        return typeof result === 'object' && result !== null && !(result instanceof Promise)
          ? interposed(result, interpose)
          : result;
      };
    },
  });
