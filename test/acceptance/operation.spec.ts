import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import request from 'supertest';
import { projections } from '../../apps/server/index.ts';
import { acknowledgedByNobody, plant } from './bad-events.ts';
import { type OpenLedger, openLedger } from './open-ledger.ts';

// What the machine's keepers and the client's makers read: health, figures, and the description of the interface.

let ledger: OpenLedger;

beforeEach(async () => {
  ledger = await openLedger();
});
afterEach(() => ledger.remove());

const read = (path: string) => request(ledger.address).get(path);

/** Puts an act on an item that is not registered into the log: no view of items can apply it. */
const plantBadEvent = () => plant(ledger.server.data.store, acknowledgedByNobody('bad'), 'item-bad');

interface View {
  readonly name: string;
  readonly state: string;
}

const until = async <T>(what: string, look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> => {
  const deadline = performance.now() + 4_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}: ${JSON.stringify(seen)}`);
  }
};

it('lives, and is ready when every view and every process follows', async () => {
  expect((await read('/health/live').expect(200)).body).toEqual({ status: 'live' });
  const { body } = await read('/health/ready').expect(200);
  expect(body.status).toBe('ready');
  expect(body.views.map(({ name }: View) => name)).toEqual(projections.map(({ name }) => name));
  expect(body.processes.map(({ name }: View) => name)).toContain('register-items');
});

it('says that it is impaired, naming the view and the position, when a view has stopped; the others go on', async () => {
  await ledger.register();
  const { position } = await plantBadEvent();
  const { body } = await until(
    'the view of duties has stopped',
    async () => read('/health/ready'),
    ({ body: { views } }) => views.some(({ name, state }: View) => name === 'duties' && state === 'stopped'),
  );
  const stopped = body.views.filter(({ state }: View) => state === 'stopped');
  expect(body.status).toBe('impaired');
  expect(stopped.map(({ name }: View) => name)).toContain('duties');
  expect(JSON.stringify(stopped)).toContain(String(position));

  await ledger.post('/api/units', { name: '市民政局', kind: 'department' }).expect(201);
  const units = await until(
    'the other views have what came after',
    async () => ledger.get('/api/units?minPosition=0'),
    (answer) => answer.body.length > 2,
  );
  expect(units.body).toContainEqual(expect.objectContaining({ name: '市民政局' }));
  await read('/health/live').expect(200);
});

it('refuses at once to wait for a position behind the one where a view has stopped', async () => {
  const { position } = await plantBadEvent();
  const { body } = await ledger.get(`/api/bodies/body-1/items?minPosition=${position}`).expect(503);
  expect(body.code).toBe('view.behind');
});

it('gives its figures in the text format of Prometheus, with one for each route and each view', async () => {
  const itemId = await ledger.register();
  const end = (await ledger.recorded()).at(-1)?.position;
  await ledger.get(`/api/items/${itemId}?minPosition=${end}`).expect(200);
  const { type, text } = await read('/metrics').expect(200);
  expect(type).toBe('text/plain');
  expect(text).toMatch(
    /lianban_http_request_seconds_count\{method="GET",route="\/api\/items\/:itemId",status="200"\} 1/,
  );
  for (const { name, version } of projections) {
    expect(text).toContain(`lianban_view_position{view="${name}@${version}"}`);
  }
  expect(text).toContain('lianban_notices_to_read 0');
  expect(text).toContain('process_cpu_seconds_total');
  expect(text).not.toContain(itemId);
});

interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly $ref?: string } }> };
}
interface Property {
  readonly example?: unknown;
  readonly $ref?: string;
  readonly items?: { readonly $ref?: string };
  readonly allOf?: readonly { readonly $ref?: string }[];
}
interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, { readonly properties: Record<string, Property> }> };
}

const routes = (): readonly string[] =>
  ledger.server.app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance }) => {
      const prototype = Object.getPrototypeOf(instance);
      const base = String(Reflect.getMetadata(PATH_METADATA, prototype.constructor));
      return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
        const method: unknown = Reflect.getMetadata(METHOD_METADATA, prototype[name]);
        const hidden = Reflect.getMetadata('swagger/apiExcludeEndpoint', prototype[name])?.disable;
        if (method === undefined || hidden) return [];
        const path = `/${base}/${String(Reflect.getMetadata(PATH_METADATA, prototype[name]))}`.replaceAll(/\/+/g, '/');
        const described = path.replaceAll(/:(\w+)/g, '{$1}').replace(/(.)\/$/, '$1');
        return [`${method === 0 ? 'get' : 'post'} ${described}`];
      });
    });

it('describes every route, in words, with an example for every field of a body', async () => {
  const description: Description = (await read('/api/docs-json').expect(200)).body;
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  );
  expect(operations.map(({ name }) => name).toSorted()).toEqual(routes().toSorted());
  expect(operations.filter(({ operation }) => !operation.summary)).toEqual([]);

  const bodies = operations.flatMap(({ operation }) => {
    const reference = operation.requestBody?.content['application/json']?.schema.$ref;
    return reference ? [reference] : [];
  });
  expect(bodies.length).toBeGreaterThan(15);
  const checked = [...new Set(bodies)].flatMap((reference) => fieldsIn(description, reference));
  expect(checked.filter(({ property }) => property.example === undefined)).toEqual([]);
  expect(checked.length).toBeGreaterThan(30);
});

/** The fields that a body has, those of the bodies in it included. */
const fieldsIn = (description: Description, reference: string): readonly { name: string; property: Property }[] => {
  const name = reference.replace('#/components/schemas/', '');
  return Object.entries(description.components.schemas[name]?.properties ?? {}).flatMap(([field, property]) => {
    // What may be left out or null is described as all of one.
    const inner = property.$ref ?? property.items?.$ref ?? property.allOf?.[0]?.$ref;
    return inner ? fieldsIn(description, inner) : [{ name: `${name}.${field}`, property }];
  });
};
