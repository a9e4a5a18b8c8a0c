import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventStoreContract } from '#event-store/contract';
import { type ObservedRow, observedRows, parts } from './testing/facts/observed-rows.ts';
import { serverFacts } from './testing/facts/server-facts.ts';

// Everything that a real server was seen to do is a test of the double, and of the adapter where that meets it.

const specs = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.spec.ts') && name !== 'observed-rows.spec.ts')
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');
const facts = new Set(serverFacts.map(({ says }) => says));
const cases = new Set(eventStoreContract.map(({ name }) => name));

const isSpec = (title: string): boolean => specs.includes(`'${title}'`);

/** The tests that rows name and nobody has. */
const missingOf = (rows: readonly ObservedRow[]): readonly string[] =>
  rows.flatMap(({ row, double, adapter }) => [
    ...double.filter((title) => !facts.has(title) && !isSpec(title)).map((title) => `${row}: ${title}`),
    ...('meetsItNot' in adapter ? [] : adapter)
      .filter((title) => !cases.has(title) && !isSpec(title))
      .map((title) => `${row}: ${title}`),
  ]);

it('has every row of the record', () => {
  const rows = Object.entries(parts).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, index) => `${part} ${index + 1}`),
  );
  expect(observedRows.map(({ row }) => row)).toEqual(rows);
});

it('has for every row a test of the double, and one of the adapter or why it does not meet it', () => {
  expect(observedRows.filter(({ double }) => double.length === 0)).toEqual([]);
  expect(observedRows.filter(({ adapter }) => Array.isArray(adapter) && adapter.length === 0)).toEqual([]);
  expect(missingOf(observedRows)).toEqual([]);
});

it('has a row for every fact that was observed', () => {
  const named = new Set(observedRows.flatMap(({ double }) => double));
  const observed = serverFacts.filter(({ source }) => source.startsWith('observed'));
  expect(observed.filter(({ says }) => !named.has(says)).map(({ says }) => says)).toEqual([]);
});

it('finds a test that is named and that nobody has', () => {
  const planted: ObservedRow = { row: 'append 1', double: ['it rains'], adapter: ['it snows'] };
  expect(missingOf([planted])).toEqual(['append 1: it rains', 'append 1: it snows']);
});
