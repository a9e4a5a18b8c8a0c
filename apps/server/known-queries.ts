import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#http';

/**
 * Refuses a query parameter that the interface's description does not name: a misspelt `asof` would be answered with
 * today's ledger.
 */
export const refuseUnknownQueries = (
  server: FastifyInstance,
  description: () => OpenAPIObject,
  refuse: (problem: Problem, request: FastifyRequest, reply: FastifyReply) => void,
): void => {
  let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  server.addHook('preHandler', async (request, reply) => {
    const asked = Object.keys(request.query as object);
    if (asked.length === 0) return;
    known ??= queriesIn(description());
    const allowed = known.get(`${request.method} ${request.routeOptions.url}`);
    const unknown = allowed && asked.filter((name) => !allowed.has(name));
    if (!unknown || unknown.length === 0) return;
    const names = [...allowed].sort().join(', ') || 'none';
    const fields = unknown.map((field) => ({
      field,
      message: `${field} is no parameter of this query; it takes: ${names}`,
      messageZh: `没有这个参数；可用的有：${names}`,
    }));
    refuse(new Problem('request.malformed', {}, fields), request, reply);
    return reply;
  });
};

/** The names of the query parameters of each route, by method and path as the router knows them. */
const queriesIn = ({ paths }: OpenAPIObject): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
        const operation = item[method];
        if (!operation) return [];
        const names = (operation.parameters ?? []).flatMap((parameter) =>
          'in' in parameter && parameter.in === 'query' ? [parameter.name] : [],
        );
        const route = path.replace(/\{(\w+)\}/g, ':$1');
        return [[`${method.toUpperCase()} ${route}`, new Set([...names, 'minPosition'])] as const];
      }),
    ),
  );
