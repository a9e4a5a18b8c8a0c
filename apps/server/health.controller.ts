import { Controller, Get, Redirect, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersContent, PermitAll } from '#http';
import { Metrics } from './metrics.ts';
import { Upkeep } from './upkeep.ts';

const health = {
  status: 'ready',
  log: null,
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
      'The log answers, every view and every process follows it, and none is still being built; else 503, saying what does not',
  })
  @Answers(health)
  @PermitAll()
  ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const told = this.upkeep.told();
    const follow =
      told.views.every(({ state }) => state !== 'stopped') && told.processes.every(({ failing }) => failing === null);
    // A view whose first build is under way would answer with a beginning.
    const serve = told.views.every(({ name }) => told.views.some((view) => view.name === name && view.ready));
    const well = follow && serve && told.log === null && told.unowned.length === 0 && told.trouble === null;
    reply.status(well ? 200 : 503);
    return { status: well ? 'ready' : 'impaired', ...told };
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
