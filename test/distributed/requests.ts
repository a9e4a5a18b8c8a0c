import type { Member } from './member.ts';

export type Json = Readonly<Record<string, unknown>>;

/** An answer: of success, or the code of a problem. */
export interface Answered {
  readonly status: number;
  readonly body: Json;
}

const DEADLINE = 10_000;

/** Asks a server; throws where there is no answer. */
export const ask = async (
  { address }: Pick<Member, 'address'>,
  path: string,
  { who = 'office', body, key }: { readonly who?: string; readonly body?: object; readonly key?: string } = {},
): Promise<Answered> => {
  if (address === null) throw new Error('This server is down.');
  const isText = body instanceof Uint8Array;
  const response = await fetch(`${address}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${who}`,
      ...(body && { 'content-type': isText ? 'application/octet-stream' : 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body && { body: isText ? new Uint8Array(body) : JSON.stringify(body) }),
    signal: AbortSignal.timeout(DEADLINE),
  });
  return { status: response.status, body: (await response.json()) as Json };
};
