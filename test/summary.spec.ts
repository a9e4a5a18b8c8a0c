import { summarise } from './summary.mjs';

const suite = (...assertionResults: readonly object[]) => ({ status: 'passed', assertionResults });
const test = (status: string, title = 'a room') => ({ status, ancestorTitles: [title] });

it('counts what passed and what failed', () => {
  const summary = summarise({ testResults: [suite(test('passed'), test('failed')), suite(test('passed'))] });
  expect(summary).toEqual({ passed: 2, failed: 1, engines: [] });
});

it.each(['pending', 'todo', 'skipped', 'disabled'])('counts a test that is %s as failed', (status) => {
  expect(summarise({ testResults: [suite(test('passed'), test(status))] })).toMatchObject({ passed: 1, failed: 1 });
});

it('counts a suite that could not be loaded as failed', () => {
  const testResults = [suite(test('passed')), { status: 'failed', assertionResults: [] }];
  expect(summarise({ testResults })).toMatchObject({ passed: 1, failed: 1 });
});

it('names the engine that each contract suite met, once', () => {
  const log = 'SQLite keeps the contract of the event store';
  const views = 'SQLite keeps the promises of a view store';
  const testResults = [suite(test('passed', log), test('passed', log)), suite(test('passed', views))];
  expect(summarise({ testResults }, { SQLite: 'node:sqlite 3.50' }).engines).toEqual([
    'event store contract: SQLite (node:sqlite 3.50)',
    'view store contract: SQLite (node:sqlite 3.50)',
  ]);
});
