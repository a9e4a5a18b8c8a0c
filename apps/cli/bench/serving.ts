import { randomBytes } from 'node:crypto';
import type { UnitId } from '#kernel';
import { type Configuration, createServer, type Server } from '../../server/index.ts';
import { clockFrom, LAST } from './ledger.ts';
import { LIAISON } from './new-event.ts';

/** A server over the ledger of the run, on the loopback interface, asked by the liaison of one unit. */
export interface Serving {
  readonly server: Server;
  /** @throws {Error} the answer was not one of success */
  readonly ask: <T>(path: string, body?: object) => Promise<T>;
}

export const serving = async <T>(
  configuration: Configuration,
  unitId: UnitId,
  use: (serving: Serving) => Promise<T>,
): Promise<T> => {
  const server = await createServer({
    configuration,
    story: true,
    clock: clockFrom(LAST),
    timeZone: 'Asia/Shanghai',
    logger: false,
  });
  try {
    const token = `lb_${randomBytes(32).toString('base64url')}`;
    await server.data.accounts.put({ userId: LIAISON, name: 'bench', role: 'liaison', unitId });
    await server.data.accounts.allow(LIAISON, token);
    const address = await server.listen(0);
    return await use({ server, ask: (path, body) => answerOf(`${address}/api/${path}`, token, body) });
  } finally {
    await server.close();
  }
};

const answerOf = async <T>(url: string, token: string, body?: object, tries = 20): Promise<T> => {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await response.text();
  // Views on a busy server come later than a query waits. What is measured is until it shows.
  if (tries > 1 && text.includes('"code":"view.behind"')) return answerOf(url, token, body, tries - 1);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
};
