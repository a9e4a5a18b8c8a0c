import type { OpenServer } from './fact.ts';
import { serverFacts } from './server-facts.ts';

/** Registers the facts as tests of one server. */
export const describeServer = (name: string, open: OpenServer): void => {
  describe(`${name} keeps the promises of an EventStoreDB server`, () => {
    for (const { source, says, check } of serverFacts)
      it(`${says} (${source})`, async () => {
        const server = await open();
        try {
          await check(server);
        } finally {
          await server.dispose();
        }
      });
  });
};
