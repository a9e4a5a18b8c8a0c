import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import type { OpenLedger, Who } from './open-ledger.ts';

/** What somebody tries. */
export interface Try {
  readonly path: string;
  readonly body: object;
  readonly who: Who;
}

type Answer = ReturnType<typeof JSON.parse>;

interface Held {
  readonly answer: Promise<Answer>;
  readonly release: () => void;
}

/** A request that has come but for its last byte. */
const held = (ledger: OpenLedger, { path, body, who }: Try): Held => {
  const bytes = Buffer.from(JSON.stringify(body));
  const sending: ClientRequest = request(`${ledger.address}${ledger.seen(path)}`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json', 'content-length': bytes.length },
  });
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    sending.on('response', resolve).on('error', reject);
  });
  sending.write(bytes.subarray(0, -1));
  return {
    answer: response.then(async (came) => ({ status: came.statusCode, ...((await json(came)) as object) })),
    release: () => sending.end(bytes.subarray(-1)),
  };
};

/** All at once: when every request has come but for its last byte, that of each is sent in one go. */
export const race = async (ledger: OpenLedger, tries: readonly Try[]): Promise<readonly Answer[]> => {
  const all = tries.map((one) => held(ledger, one));
  // The server has what was sent before as soon as it answers another request.
  await ledger.get('/health/live').expect(200);
  for (const { release } of all) release();
  return Promise.all(all.map(({ answer }) => answer));
};
