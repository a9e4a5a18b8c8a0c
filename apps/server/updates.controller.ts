import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Controller, Get, Headers, Logger, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Position, RecordedEvent } from '#event-store';
import { AnswersContent, type CalledRequest, everyRole, Permit, Problem } from '#http';
import { LogTail } from './log-tail.ts';

/** How often a stream shows that it lives, and is looked at whether it still may, in milliseconds. */
export class Heartbeat {
  constructor(readonly every: number) {}
}

/** Of one server, at once. */
const MOST_STREAMS = 2_000;

const EXAMPLE = [
  'id: 1234',
  'event: DutyAcknowledged',
  'data: {"position":1234,"stream":"item-a1b2c3.001","revision":3,"recordedAt":"2026-03-01T01:00:00.000Z","unitId":null}',
].join('\n');

/** Live updates: what is new in the log, in order, resumable. They say what happened to what; the views say how it is now. */
@ApiTags('updates')
@Controller('api/updates')
export class UpdatesController implements BeforeApplicationShutdown {
  private readonly logger = new Logger(UpdatesController.name);
  private readonly ending = new AbortController();
  private readonly streams = new Set<Promise<void>>();

  constructor(
    private readonly tail: LogTail,
    private readonly heartbeat: Heartbeat,
  ) {}

  /** Ends every stream, so that the server can stop; what a client has not read by then is not waited for. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await Promise.allSettled(this.streams);
  }

  @Get()
  @ApiOperation({
    summary:
      'Server-sent events from a position on; resumes after Last-Event-ID. Ends within 15 s when the token is taken back or runs out',
  })
  @AnswersContent('text/event-stream', EXAMPLE)
  @Permit('updates.read', everyRole)
  async updates(
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: CalledRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = positionIn(lastEventId);
    if (this.streams.size >= MOST_STREAMS) throw new Problem('updates.too-many', { most: MOST_STREAMS });
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': lianban\n\n');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.ending.signal]);
    const beat = async () => {
      // Where that cannot be known it is asked again at the next beat.
      if (await request.mayGoOn().catch(() => true)) response.write(': still here\n\n');
      else gone.abort();
    };
    const heartbeat = setInterval(() => void beat(), this.heartbeat.every);
    const stream = this.send(response, after, signal)
      // Nothing can be answered any more. The client comes back, to any server, with what it heard last.
      .catch((error: unknown) => this.logger.warn(`Live updates were broken off: ${String(error)}`))
      .finally(() => {
        clearInterval(heartbeat);
        response.end();
        this.streams.delete(stream);
      });
    this.streams.add(stream);
    await stream;
  }

  private async send(response: ServerResponse, after: Position | null, signal: AbortSignal): Promise<void> {
    for await (const updates of this.tail.updates(after, signal)) {
      for (const { text } of updates) {
        if (response.write(text)) continue;
        // A slow client is waited for; the log is not held up by it.
        await once(response, 'drain', { signal }).catch(() => undefined);
        if (signal.aborted) return;
      }
    }
  }
}

const positionIn = (lastEventId: string | undefined): Position | null => {
  if (lastEventId === undefined) return null;
  if (/^\d{1,15}$/.test(lastEventId)) return Number(lastEventId) as Position;
  const fault = { field: 'Last-Event-ID', message: 'Last-Event-ID is a position', messageZh: '应为日志位置' };
  throw new Problem('request.malformed', {}, [fault]);
};

/** What is told of an event: what happened to what, and no content. */
export const toldUpdate = ({ position, type, stream, revision, recordedAt, data }: RecordedEvent): string => {
  const unitId = 'unitId' in data ? data.unitId : null;
  return `id: ${position}\nevent: ${type}\ndata: ${JSON.stringify({ position, stream, revision, recordedAt, unitId })}\n\n`;
};
