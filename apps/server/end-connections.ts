import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * While the server stops, what is under way is answered, and whoever comes then is told so by `refuse`. Either answer
 * ends its connection: one that stays open, idle, would hold up the stop until it times out.
 */
export const endConnectionsOnClose = (
  server: FastifyInstance,
  refuse: (request: FastifyRequest, reply: FastifyReply) => void,
): void => {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
  });
  server.addHook('onRequest', async (request, reply) => {
    if (!closing) return;
    refuse(request, reply);
    return reply;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
};
