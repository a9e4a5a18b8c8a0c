import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#http';

const HEALTH = ['/health/live', '/health/ready', '/metrics'];

/** A worker is asked how it does, and nothing else: acts and queries are for servers. */
export const answerHealthOnly = (
  server: FastifyInstance,
  refuse: (problem: Problem, request: FastifyRequest, reply: FastifyReply) => void,
): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (HEALTH.includes(request.url)) return;
    refuse(new Problem('request.unknown-route', { path: request.url }), request, reply);
    return reply;
  });
};
