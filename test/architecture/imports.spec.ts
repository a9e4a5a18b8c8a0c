import { violationsOf } from './check-imports.ts';
import { read, sources } from './repository.ts';

it('holds in every file of the repository', () => {
  expect(sources().flatMap((path) => violationsOf(path, read(path)))).toEqual([]);
});

it('reads more than a handful of files', () => {
  expect(sources().length).toBeGreaterThan(50);
});

const domain = 'libs/meeting/domain/planted.ts';

describe.each([
  ['kernel imports a room', 'libs/kernel/planted.ts', `import { append } from '#event-store';`],
  ['kernel uses a package at run time', 'libs/kernel/planted.ts', `import { Type } from 'typebox';`],
  ['domain imports Node', domain, `import { join } from 'node:path';`],
  ['domain imports Nest', domain, `import { Injectable } from '@nestjs/common';`],
  ['domain imports a port, if only a type', domain, `import type { EventStore } from '#event-store';`],
  ['domain imports another context', domain, `import { duty } from '#responsibility/contracts';`],
  ['domain imports its own views', domain, `import { view } from '../views/planted.ts';`],
  ['contracts import their own domain', 'libs/meeting/contracts/planted.ts', `export * from '../domain/planted.ts';`],
  ['contracts import other contracts', 'libs/meeting/contracts/planted.ts', `import '#responsibility/contracts';`],
  ['views import their own domain', 'libs/meeting/views/planted.ts', `import { fold } from '../domain/planted.ts';`],
  ['views read the log', 'libs/meeting/views/planted.ts', `import { EventStore } from '#event-store';`],
  ['views import an adapter', 'libs/meeting/views/planted.ts', `import '#read-model/sqlite';`],
  ['application imports an adapter', 'libs/meeting/application/planted.ts', `import '#event-store/sqlite';`],
  ["application imports another context's index", 'libs/meeting/application/planted.ts', `import '#responsibility';`],
  ['a plain file of the application imports Nest', 'libs/meeting/application/planted.ts', `import '@nestjs/cqrs';`],
  ['a handler imports RxJS', 'libs/meeting/application/planted.handler.ts', `import { map } from 'rxjs';`],
  ['a controller imports an adapter', 'libs/meeting/http/planted.controller.ts', `import '#event-store/sqlite';`],
  [
    'HTTP uses its domain at run time',
    'libs/meeting/http/planted.ts',
    `import { decide } from '../domain/planted.ts';`,
  ],
  ['Word minutes read a port', 'libs/meeting/word/planted.ts', `import type { View } from '#read-model';`],
  ['what Word documents share imports a context', 'libs/word/planted.ts', `import '#meeting/contracts';`],
  ['what Word documents share reads a file', 'libs/word/planted.ts', `import 'node:fs';`],
  ['the shared HTTP plumbing imports a context', 'libs/http/planted.ts', `import '#meeting/contracts';`],
  ['identity imports a context', 'libs/identity/planted.ts', `import '#directory/contracts';`],
  ['an adapter imports a context', 'libs/event-store/sqlite/planted.ts', `import '#meeting/contracts';`],
  ['an adapter imports the driver of another', 'libs/read-model/sqlite/planted.ts', `import 'mongodb';`],
  ['a port names its adapter', 'libs/event-store/planted.ts', `import { open } from './sqlite/index.ts';`],
  ['a port imports Node', 'libs/read-model/planted.ts', `import 'node:fs';`],
  ['a contract suite names an adapter', 'libs/event-store/contract/planted.ts', `import '#event-store/sqlite';`],
  ['a lib imports an app', 'libs/http/planted.ts', `import '../../apps/cli/main.ts';`],
  [
    'a relative import leaves its room',
    'libs/read-model/planted.ts',
    `import type { Brand } from '../kernel/index.ts';`,
  ],
  ['an alias reaches past an index', 'apps/cli/planted.ts', `import '#kernel/brand';`],
  ['a relative import passes an index', domain, `import '../contracts/planted.ts';`],
  ['a test reaches into another room', 'libs/meeting/planted.spec.ts', `import '../kernel/brand.ts';`],
  ['a test across rooms reaches past an index', 'test/planted.spec.ts', `import '../libs/kernel/brand.ts';`],
  ['the web client imports a lib', 'apps/web/planted.tsx', `import type { Day } from '#kernel'; const a = <br />;`],
  ['a starter imports a package', 'apps/cli/planted.mjs', `import { Command } from 'commander';`],
  ['a file that no rule knows', 'apps/planted.ts', `export {};`],
  ['a type in the middle of a line', domain, `const a: import('node:fs').Stats | null = null;`],
  ['an import while running', domain, `const load = () => import('node:fs');`],
  ['an import of what is only known while running', domain, `const load = (a: string) => import(a);`],
  ['an old import', domain, `import fs = require('node:fs');`],
  ['a call of require', domain, `const fs = require('node:fs');`],
  ['an export of what is elsewhere', domain, `export { join } from 'node:path';`],
])('%s', (_, path, text) => {
  it('is caught', () => {
    expect(violationsOf(path, text)).toHaveLength(1);
  });
});

it.each([
  'Date.now()',
  'new Date()',
  'Date()',
  `Date['now']()`,
  'const { now } = Date',
  'Math.random()',
  'const { random } = Math',
  'performance.now()',
  'process.env',
  'globalThis.crypto.randomUUID()',
  'crypto.randomUUID()',
  'setTimeout(() => {}, 1)',
  'console.log(1)',
])('catches the domain at %s', (text) => {
  expect(violationsOf(domain, text)).toHaveLength(1);
});

it.each([
  [domain, `import { day } from '#kernel'; import { events } from '../contracts/index.ts'; import './beside.ts';`],
  [domain, `new Date(1); Date.parse('2026'); Math.round(1.5); item.process; const a = { process: 1 };`],
  [domain, `// Date.now() and import 'node:fs'\nconst a = "console.log(new Date())";`],
  ['libs/kernel/planted.ts', `import type { Static } from 'typebox'; import { type TSchema } from 'typebox';`],
  ['libs/meeting/contracts/planted.ts', `import { Type } from 'typebox';`],
  ['libs/meeting/views/planted.ts', `import type { RecordedEvent } from '#event-store'; import '#audit/contracts';`],
  ['libs/meeting/application/planted.handler.ts', `import { CommandHandler } from '@nestjs/cqrs';`],
  ['libs/meeting/http/planted.ts', `import type { C } from '../domain/planted.ts'; import '#http';`],
  ['libs/meeting/meeting.module.ts', `import { Module } from '@nestjs/common'; import './views/planted.ts';`],
  ['libs/read-model/sqlite/planted.ts', `import 'node:sqlite'; import type { View } from '../view-store.ts';`],
  ['apps/cli/planted.ts', `import '#event-store/sqlite'; import 'commander';`],
])('lets %s be', (path, text) => {
  expect(violationsOf(path, text)).toEqual([]);
});
