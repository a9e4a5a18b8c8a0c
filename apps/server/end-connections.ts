import type { FastifyInstance } from 'fastify';

/**
 * An answer that is given while the server stops ends its connection: one that stays open, idle, would hold up the stop
 * until it times out.
 */
export const endConnectionsOnClose = (server: FastifyInstance): void => {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
};
