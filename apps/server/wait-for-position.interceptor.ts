import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Problem } from '#http';
import { Followers } from './followers.ts';

const PATIENCE_MS = 3_000;

/** Read-your-writes: a query with `minPosition` waits until the views have reached it, or says that they have not. */
@Injectable()
export class WaitForPosition implements NestInterceptor {
  constructor(private readonly followers: Followers) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { minPosition } = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: WaitQuery }>>().query;
    if (minPosition !== undefined) {
      const position = Number(minPosition);
      if (!Number.isSafeInteger(position)) {
        const fault = { field: 'minPosition', message: 'minPosition is a position', messageZh: '应为日志位置' };
        throw new Problem('request.malformed', {}, [fault]);
      }
      if (!(await this.followers.reached(position, AbortSignal.timeout(PATIENCE_MS)))) {
        throw new Problem('view.behind', { position });
      }
    }
    return next.handle();
  }
}

interface WaitQuery {
  readonly minPosition?: string;
}
