import { runInNewContext } from 'node:vm';

/** Every regular expression that runs while the task does, each once. */
export const expressionsIn = async (task: () => Promise<unknown>): Promise<readonly RegExp[]> => {
  const { exec } = RegExp.prototype;
  const met = new Map<string, { readonly source: string; readonly flags: string }>();
  RegExp.prototype.exec = function (input: string) {
    const { source, flags } = this;
    met.set(`${flags} ${source}`, { source, flags });
    return exec.call(this, input);
  };
  try {
    await task();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return [...met.values()].map(({ source, flags }) => new RegExp(source, flags.replace(/[gy]/gu, '')));
};

const repeated = 40;
/** Far more than a walk over a few hundred characters takes on a busy machine, far less than 2⁴⁰ steps. */
const longestMs = 3_000;

/**
 * Whether the expression soon answers to its own words, each said over and over behind each other, with an end that fits
 * nothing. One that can read a word as two of its alternatives tries every division of such a text.
 */
export const answersSoon = (expression: RegExp): boolean => {
  const words = [...new Set(['', ...(expression.source.match(/\p{Script=Han}+/gu) ?? [])])];
  const texts = words.flatMap((first) => words.map((word) => `${first}${word.repeat(repeated)}\u0001`));
  try {
    runInNewContext('for (const text of texts) expression.test(text)', { expression, texts }, { timeout: longestMs });
    return true;
  } catch (error) {
    if (Object(error).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
};
