import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppendRefused, StoreUnavailable } from '#event-store';
import { told } from '#kernel';
import { ViewUnavailable } from '#read-model';
import { bodyLimitOf } from './body-limits.ts';
import { named } from './named.ts';
import { Problem, type ProblemCatalogue, statusOf } from './problem.ts';

/** Turns whatever a route throws into application/problem+json (RFC 9457) with a code and a sentence in two languages. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly catalogue: ProblemCatalogue) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what the server refuses before it knows a route: an address that cannot be read. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemIn(thrown, request);
    if (problem.refused === 'server.fault') this.logger.error({ requestId: request.id, err: thrown });
    const sentences = this.catalogue[problem.refused] ?? missing(problem.refused);
    const { zh, en } = told(sentences, named(problem));
    const status = statusOf[sentences.kind];
    if (status === 503) reply.header('retry-after', '1');
    reply
      .status(status)
      .type('application/problem+json')
      .send({
        type: `urn:lianban:problem:${problem.refused}`,
        status,
        code: problem.refused,
        title: en,
        titleZh: zh,
        details: problem.details,
        ...(problem.errors.length > 0 && { errors: problem.errors }),
        instance: request.url,
      });
  }
}

const problemIn = (thrown: unknown, request: FastifyRequest): Problem => {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof StoreUnavailable || thrown instanceof ViewUnavailable) {
    const code = thrown.fault === 'full' ? 'store.full' : 'store.unavailable';
    return new Problem(code, { reason: thrown.message });
  }
  if (thrown instanceof AppendRefused && thrown.reason === 'too-large') {
    return new Problem('request.too-large', { limit: 1_048_576 });
  }
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusIn(thrown);
  if (status === 404) return new Problem('request.unknown-route', { path: request.url });
  if (status === 413) return new Problem('request.too-large', { limit: bodyLimitOf(request.headers['content-type']) });
  if (status === 415) {
    return new Problem('request.unsupported-type', { type: request.headers['content-type'] ?? '—' });
  }
  if (status >= 400 && status < 500) {
    const message = thrown instanceof Error ? thrown.message : 'unreadable';
    const field = isOfPath(thrown) ? 'path' : 'body';
    return new Problem('request.malformed', {}, [{ field, message, messageZh: '无法读取，请检查格式。' }]);
  }
  return new Problem('server.fault', { requestId: request.id });
};

/** Fastify's codes for an address that cannot be decoded, and for a part of it that is too long. */
const isOfPath = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  'code' in thrown &&
  ['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH'].includes(String(thrown.code));

const statusIn = (thrown: unknown): number =>
  typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown && typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : 500;

const missing = (code: string) =>
  ({ kind: 'fault', zh: `未登记的代码：${code}`, en: `Unlisted code: ${code}` }) as const;
