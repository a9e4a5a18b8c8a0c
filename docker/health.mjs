// What HEALTHCHECK runs: ends with 0 when the process in this container is ready, else with 1, saying what is wrong
// (`docker inspect` shows it). The image has no curl.

const { LIANBAN_PORT = '3000' } = process.env;
const patience = 4000;

/** Null when all is well. */
const trouble = async () => {
  try {
    const answer = await fetch(`http://127.0.0.1:${LIANBAN_PORT}/health/ready`, {
      signal: AbortSignal.timeout(patience),
    });
    return answer.ok ? null : await answer.text();
  } catch (error) {
    return String(error.cause ?? error);
  }
};

const said = await trouble();
if (said !== null) console.log(said);
process.exit(said === null ? 0 : 1);
