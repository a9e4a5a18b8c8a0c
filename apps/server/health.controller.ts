import { Controller, Get, Redirect, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersContent, PermitAll } from '#http';
import { LogTail } from './log-tail.ts';
import { toldError } from './lone-upkeep.ts';
import { Metrics } from './metrics.ts';
import { behindIn, readinessOf } from './readiness.ts';
import { Upkeep } from './upkeep.ts';

const health = {
  status: 'ready',
  log: null,
  behind: [],
  views: [{ name: 'items', version: 1, checkpoint: 1234, state: 'running', ready: true, stop: null, rebuild: null }],
  processes: [{ name: 'register-items', position: 1234, failing: null }],
  unowned: [],
  trouble: null,
};

/** What a machine asks of the server: whether it lives, whether it can serve, and how it does. */
@ApiTags('operation')
@Controller()
export class HealthController {
  constructor(
    private readonly upkeep: Upkeep,
    private readonly tail: LogTail,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  @Redirect('/api/docs')
  @ApiExcludeEndpoint()
  @PermitAll()
  root(): void {}

  @Get('health/live')
  @ApiOperation({ summary: 'The process runs' })
  @Answers({ status: 'live' })
  @PermitAll()
  live() {
    return { status: 'live' };
  }

  @Get('health/ready')
  @ApiOperation({
    summary:
      'The log answers, and every view and every process follows it; else 503, saying what does not. `building`: a view has not caught up with the log once; `behind`: those that are on their way',
  })
  @Answers(health)
  @PermitAll()
  ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const told = this.upkeep.told();
    const log = told.log ?? (this.tail.trouble && toldError(this.tail.trouble));
    const status = readinessOf({ ...told, log });
    reply.status(status === 'ready' ? 200 : 503);
    return { status, behind: behindIn(told), ...told, log };
  }

  @Get('metrics')
  @ApiOperation({ summary: 'Figures in the text format of Prometheus' })
  @AnswersContent('text/plain', 'lianban_view_position{view="items@1"} 1234')
  @PermitAll()
  async figures(@Res({ passthrough: true }) reply: FastifyReply) {
    reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
