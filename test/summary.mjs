/**
 * What jest's results come to. Whatever did not run counts as failed: skipped and planned tests, and suites that
 * could not be loaded. `engines` has a line for each contract suite: the port, and the engine that was held to it.
 */
export const summarise = ({ testResults }, versions = {}) => {
  const tests = testResults.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const unloaded = testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const titles = new Set(tests.map((test) => test.ancestorTitles[0] ?? ''));
  const engines = [...titles].flatMap((title) => {
    const [, engine, port] = /^(.+) keeps the (?:promises|contract) of (?:an?|the) (.+)$/.exec(title) ?? [];
    return port ? [`${port} contract: ${engine}${versions[engine] ? ` (${versions[engine]})` : ''}`] : [];
  });
  return { passed, failed: tests.length - passed + unloaded.length, engines: engines.sort() };
};
