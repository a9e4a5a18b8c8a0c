import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Controller, Get, Headers, Logger, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EventStore, type Position, type RecordedEvent } from '#event-store';
import { AnswersContent, everyRole, Permit, Problem } from '#http';
import { LiveLog } from './live-log.ts';

const HEARTBEAT_MS = 15_000;

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

  private readonly live: LiveLog;

  constructor(store: EventStore) {
    this.live = new LiveLog(store, told);
  }

  /** Ends every stream, so that the server can stop; what a client has not read by then is not waited for. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await Promise.allSettled(this.streams);
  }

  @Get()
  @ApiOperation({ summary: 'Server-sent events from a position on; resumes after Last-Event-ID' })
  @AnswersContent('text/event-stream', EXAMPLE)
  @Permit('updates.read', everyRole)
  async updates(@Headers('last-event-id') lastEventId: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const after = positionIn(lastEventId);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': lianban\n\n');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.ending.signal]);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
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
    for await (const updates of this.live.follow({ after, signal })) {
      // A slow client is waited for; neither the log nor anybody else is held up by it.
      if (response.write(updates.map(({ text }) => text).join(''))) continue;
      await once(response, 'drain', { signal }).catch(() => undefined);
    }
  }
}

const positionIn = (lastEventId: string | undefined): Position | null => {
  if (lastEventId === undefined) return null;
  if (/^\d{1,15}$/.test(lastEventId)) return Number(lastEventId) as Position;
  throw new Problem('request.malformed', {}, [{ field: 'Last-Event-ID', message: 'Last-Event-ID is a position' }]);
};

const told = ({ position, type, stream, revision, recordedAt, data }: RecordedEvent): string => {
  const unitId = 'unitId' in data ? data.unitId : null;
  return `id: ${position}\nevent: ${type}\ndata: ${JSON.stringify({ position, stream, revision, recordedAt, unitId })}\n\n`;
};
