import { heldToContracts } from './held-to-contracts.mjs';

/**
 * What jest's results come to. Whatever did not run counts as failed: skipped and planned tests, and suites that
 * could not be loaded; and so does a case of a contract that one of its adapters was not held to. `engines` has a line
 * for each contract suite, its engine and how many cases there were, and one for each such case.
 */
export const summarise = ({ testResults }, versions = {}) => {
  const tests = testResults.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const unloaded = testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const { held, leftOut } = heldToContracts(tests);
  const engines = [
    ...held.map(({ port, engine, cases }) => `${port} contract: ${named(engine, versions)}: ${cases.size} cases`),
    ...leftOut.map(({ port, engine, name }) => `${port} contract: ${engine} was NOT held to: ${name}`),
  ];
  return { passed, failed: tests.length - passed + unloaded.length + leftOut.length, engines };
};

const named = (engine, versions) => (versions[engine] ? `${engine} (${versions[engine]})` : engine);
