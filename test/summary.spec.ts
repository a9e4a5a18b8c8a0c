import { summarise } from './summary.mjs';

const suite = (...assertionResults: readonly object[]) => ({ status: 'passed', assertionResults });
const test = (status: string, suite = 'a room', title = 'one') => ({ status, ancestorTitles: [suite], title });

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

it('names the engine that each contract suite met, with how many cases', () => {
  const log = 'SQLite keeps the contract of the event store';
  const views = 'SQLite keeps the promises of a view store';
  const testResults = [suite(test('passed', log), test('passed', log, 'two')), suite(test('passed', views))];
  expect(summarise({ testResults }, { SQLite: 'node:sqlite 3.50' }).engines).toEqual([
    'event store contract: SQLite (node:sqlite 3.50): 2 cases',
    'view store contract: SQLite (node:sqlite 3.50): 1 cases',
  ]);
});

it('counts a case that another adapter of the contract was held to, and this one not, as failed', () => {
  const [one, other] = ['SQLite', 'MongoDB'].map((engine) => `${engine} keeps the promises of a view store`) as [
    string,
    string,
  ];
  const alone = suite(test('passed', one), test('passed', one, 'a case'));
  expect(summarise({ testResults: [alone] })).toMatchObject({ failed: 0 });
  const both = [alone, suite(test('passed', other), test('passed', other, 'another case'))];
  const { failed, engines } = summarise({ testResults: both });
  expect(failed).toBe(2);
  expect(engines.slice(2)).toEqual([
    'view store contract: MongoDB was NOT held to: a case',
    'view store contract: SQLite was NOT held to: another case',
  ]);
});
