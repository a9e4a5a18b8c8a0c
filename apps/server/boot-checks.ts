import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PERMISSION } from '#http';

/** What would otherwise be found out in production: the server does not start while one of these is so. */
export const checkAtBoot = (app: INestApplication): void => {
  const faults = [...routesWithoutPermission(app), ...bodiesThatAreNotChecked(app), ...handledTwice(app)];
  if (faults.length > 0) throw new Error(`The server is not sound:\n${faults.join('\n')}`);
};

interface Route {
  readonly name: string;
  readonly controller: object;
  readonly method: string;
  readonly handler: object;
}

const routesOf = (app: INestApplication): readonly Route[] => {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (!handler || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
        const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
        return [
          { name: `${instance.constructor.name}.${method} (${String(path)})`, controller: prototype, method, handler },
        ];
      });
    });
};

const routesWithoutPermission = (app: INestApplication): readonly string[] =>
  routesOf(app)
    .filter(({ handler }) => Reflect.getMetadata(PERMISSION, handler) === undefined)
    .map(({ name }) => `${name} states no permission: add @Permit or @PermitAll`);

/** A request body that was imported as a type only has no class at run time, and would pass unchecked. */
const bodiesThatAreNotChecked = (app: INestApplication): readonly string[] =>
  routesOf(app).flatMap(({ name, controller, method }) => {
    const types = (Reflect.getMetadata('design:paramtypes', controller, method) ?? []) as readonly unknown[];
    const parameters = (Reflect.getMetadata('__routeArguments__', controller.constructor, method) ?? {}) as object;
    return Object.entries(parameters).flatMap(([key, { index }]: [string, { readonly index: number }]) =>
      key.startsWith(`${BODY}:`) && UNCHECKED.includes(types[index])
        ? [`${name} takes a body that is not a class`]
        : [],
    );
  });

/** RouteParamtypes.BODY */
const BODY = 3;
const UNCHECKED: readonly unknown[] = [Object, Function, undefined];

/** The bus only warns of a second handler, and takes the last. */
const handledTwice = (app: INestApplication): readonly string[] => {
  const handlers = new Map<unknown, string>();
  const faults: string[] = [];
  for (const { instance, metatype } of app.get(DiscoveryService).getProviders()) {
    const type = (instance as object | undefined)?.constructor ?? metatype;
    if (!type) continue;
    for (const key of ['__commandHandler__', '__queryHandler__']) {
      const handled: unknown = Reflect.getMetadata(key, type);
      if (handled === undefined) continue;
      const other = handlers.get(handled);
      if (other !== undefined && other !== type.name) faults.push(`${other} and ${type.name} handle the same message`);
      handlers.set(handled, type.name);
    }
  }
  return faults;
};
