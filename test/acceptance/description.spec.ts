import request from 'supertest';
import { BODY, type OpenLedger, OURS, openLedger, THEIRS } from './open-ledger.ts';

// The description of the interface: every route says what it answers, with an example, and what it says is so.

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean }[];
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>> }
    >
  >;
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

let ledger: OpenLedger;
let paths: Paths;
let itemId: string;
let meetingId: string;

beforeAll(async () => {
  ledger = await openLedger({ members: [OURS, THEIRS] });
  ({ paths } = (await request(ledger.address).get('/api/docs-json').expect(200)).body);
  itemId = await ledger.register();
  const proposed = await ledger.post(`/api/bodies/${BODY}/meetings`, { title: '第一次会议', plannedOn: '2026-03-03' });
  meetingId = proposed.body.meetingId;
  await ledger.post(`/api/meetings/${meetingId}/agenda-items`, { title: '题', itemIds: [itemId], reason: 'overdue' });
});

afterAll(() => ledger.remove());

const answered = ({ responses }: Operation) =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content = {} }]) => Object.values(content));

/** The routes that do not say what they answer; a file says so by its kind alone. */
const unsaid = (described: Paths): readonly string[] =>
  Object.entries(described).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const answers = answered(operation);
      const said = answers.every(
        ({ schema, example }) => schema && (example !== undefined || schema.format === 'binary'),
      );
      return said && answers.length > 0 ? [] : [`${method} ${path}`];
    }),
  );

it('has for every route the schema of its answer, and an example', () => {
  expect(Object.keys(paths).length).toBeGreaterThan(30);
  expect(unsaid(paths)).toEqual([]);
});

it.each<[string, Operation]>([
  ['nothing about its answer', { responses: { 200: {} } }],
  ['no success', { responses: { 404: { content: { 'application/json': { schema: {}, example: {} } } } } }],
  ['no example', { responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } } } } }],
  ['no schema', { responses: { 200: { content: { 'application/json': { example: {} } } } } }],
])('would notice a route that says %s', (_, operation) => {
  expect(unsaid({ ...paths, '/planted': { get: operation } })).toEqual(['get /planted']);
});

it('says of what a body holds which of it may be left out', async () => {
  const { schemas } = (await ledger.get('/api/docs-json').expect(200)).body.components;
  expect(schemas.RegistrationBody.required.toSorted()).toEqual(['assignments', 'bodyId', 'heading', 'number', 'text']);
  expect(schemas.ResolutionBody.required).toEqual(['text']);
  expect(schemas.ResolutionBody.properties.dueOn).toMatchObject({ format: 'date', nullable: true });
});

it('says of every query that takes a moment how to give it, and of no other', async () => {
  const given = { itemId: 'x', unitId: 'x', bodyId: 'x', meetingId: 'x', noticeId: 'x', subject: 'log' };
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get || answered(get).some(({ schema }) => schema?.type === 'string')) continue;
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof given) => given[name]);
    const taken = ['asOf', 'from'].map(async (name) => {
      const { body } = await ledger.get(`${address}?${name}=yesterday`);
      return body.code === 'moment.unreadable' ? [name] : [];
    });
    // A `from` that must be given is a day: a period begins with it.
    const described = (get.parameters ?? []).filter(
      ({ name, required }) => name === 'asOf' || (name === 'from' && !required),
    );
    expect([path, described.map(({ name }) => name)]).toEqual([path, (await Promise.all(taken)).flat()]);
    for (const parameter of described) {
      expect(parameter).toMatchObject({ required: false, schema: { example: '2026-03-01' } });
    }
  }
});

/** Where an answer has other fields than its schema. What is empty or `null` says nothing; free fields are free. */
const misfits = (schema: Schema, value: unknown, at: string): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => misfits(schema.items ?? {}, entry, `${at}[]`));
  if (typeof value !== 'object' || value === null || /\.(data|fields)$/.test(at) || !schema.properties) return [];
  const { properties } = schema;
  const [described, shown] = [Object.keys(properties).toSorted(), Object.keys(value).toSorted()];
  if (described.join() !== shown.join()) return [`${at}: ${shown} instead of ${described}`];
  return Object.entries(value).flatMap(([name, inner]) => misfits(properties[name] ?? {}, inner, `${at}.${name}`));
};

it.each([
  ['/api/bodies', () => ''],
  ['/api/bodies/{bodyId}', () => BODY],
  ['/api/units', () => ''],
  ['/api/units/{unitId}', () => OURS],
  ['/api/units/{unitId}/duties', () => OURS],
  ['/api/items/{itemId}', () => itemId],
  ['/api/bodies/{bodyId}/items', () => BODY],
  ['/api/bodies/{bodyId}/situation', () => BODY],
  ['/api/bodies/{bodyId}/meetings', () => BODY],
  ['/api/meetings/{meetingId}', () => meetingId],
  ['/api/meetings/{meetingId}/summary', () => meetingId],
  ['/api/timeline/{subject}', () => 'log'],
  ['/health/ready', () => ''],
])('answers %s as it is described', async (path, id) => {
  const end = (await ledger.recorded()).at(-1)?.position;
  const address = path.replace(/\{\w+\}/, id());
  const { body } = await ledger.get(path.startsWith('/api') ? `${address}?minPosition=${end}` : address).expect(200);
  const operation = paths[path]?.['get'];
  const [said] = operation ? answered(operation) : [];
  expect(said?.schema).toBeDefined();
  expect(misfits(said?.schema ?? {}, body, path)).toEqual([]);
});

it('would notice a field more or less', () => {
  const schema: Schema = { type: 'array', items: { properties: { a: {}, b: { properties: { c: {} } } } } };
  expect(misfits(schema, [{ a: 1, b: { c: 2 } }], 'x')).toEqual([]);
  expect(misfits(schema, [{ a: 1 }, { a: 1, b: { d: 2 } }], 'x')).toEqual([
    'x[]: a instead of a,b',
    'x[].b: d instead of c',
  ]);
});
