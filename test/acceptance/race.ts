import type { OpenLedger, Who } from './open-ledger.ts';

/** What somebody tries. */
export interface Try {
  readonly path: string;
  readonly body: object;
  readonly who: Who;
}

/** All at once: each request waits at the barrier until every other one is there. */
export const race = async (ledger: OpenLedger, tries: readonly Try[]) => {
  let open = () => {};
  const barrier = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = 0;
  const answers = tries.map(async ({ path, body, who }) => {
    waiting += 1;
    if (waiting === tries.length) open();
    await barrier;
    const { status, body: answer } = await ledger.post(path, body, who);
    return { status, ...answer };
  });
  return Promise.all(answers);
};
