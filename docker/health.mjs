// What HEALTHCHECK runs: ends with 0 when the process in this container answers and reaches its stores, else with 1, saying
// what is wrong (`docker inspect` shows it). A view that has stopped, or is being built, keeps nobody from the others; with
// `--caught-up` it is waited for as well. The image has no curl.

const { LIANBAN_PORT = '3000' } = process.env;
const patience = 4000;
const mustHaveCaughtUp = process.argv.includes('--caught-up');

/** Null when all is well. */
const trouble = async () => {
  try {
    const answer = await fetch(`http://127.0.0.1:${LIANBAN_PORT}/health/ready`, {
      signal: AbortSignal.timeout(patience),
    });
    const said = await answer.text();
    if (answer.ok) return null;
    const { log, trouble: views } = JSON.parse(said);
    return !mustHaveCaughtUp && log === null && views === null ? null : said;
  } catch (error) {
    return String(error.cause ?? error);
  }
};

const said = await trouble();
if (said !== null) console.log(said);
process.exit(said === null ? 0 : 1);
