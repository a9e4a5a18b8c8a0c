import 'reflect-metadata';
import { type LoggerService, ValidationPipe } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v4 } from 'uuid';
import { type NamesOfUnits, UnitNames } from '#directory/contracts';
import type { Process } from '#event-store';
import { bodyLimits, noticeLimits, OutcomeInterceptor, Problem, ProblemFilter } from '#http';
import { BearerGuard } from '#identity';
import type { Clock, UnitId } from '#kernel';
import { Setting } from '#kernel';
import { NoticeReader } from '#notice';
import { answerHealthOnly } from './answer-health-only.ts';
import { checkAtBoot } from './boot-checks.ts';
import { BadConfiguration, type Configuration } from './configuration.ts';
import { describeInterface } from './describe-interface.ts';
import { endConnectionsOnClose } from './end-connections.ts';
import { problemOf } from './field-errors.ts';
import { Followers } from './followers.ts';
import { refuseUnknownQueries } from './known-queries.ts';
import { LogTail } from './log-tail.ts';
import { Metrics } from './metrics.ts';
import { Rebuilds } from './rebuilds.ts';
import { problems, processes } from './registry.ts';
import { ServerModule } from './server.module.ts';
import { type FolderUse, openStores, type Stores } from './stores.ts';
import { Heartbeat } from './updates.controller.ts';
import { Upkeep } from './upkeep.ts';
import { WaitForPosition } from './wait-for-position.interceptor.ts';

export interface ServerOptions {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly logger: LoggerService | false;
  /** `serve` when left out. */
  readonly use?: FolderUse;
  /** The clock tells a story; see `OpenStores`. */
  readonly story?: boolean;
  /** A worker answers nothing but how it does. */
  readonly answers?: 'everything' | 'health';
  /** How often live updates show that they live, in milliseconds; 15 s when left out. */
  readonly heartbeat?: number;
}

/** A server that is ready to listen. */
export interface Server {
  readonly app: NestFastifyApplication;
  readonly data: Stores;
  /** Starts to listen on the loopback interface, or on `host`. @throws {BadConfiguration} this machine has no such address */
  listen(port: number, host?: string): Promise<string>;
  /** Answers what is under way, ends streams, writes checkpoints, lets the folder go. */
  close(): Promise<void>;
}

/** @throws {StoreUnavailable} when the data folder cannot be had */
export const createServer = async ({
  configuration,
  use = 'serve',
  story = false,
  ...options
}: ServerOptions): Promise<Server> => {
  const data = await openStores(configuration, { clock: options.clock, use, story });
  try {
    const app = await compose(data, options);
    if (options.answers !== 'health') app.get(LogTail).start();
    if (use !== 'read') await follow(app, use, configuration);
    return {
      app,
      data,
      listen: async (port, host = '127.0.0.1') => {
        await app.listen(port, host).catch((error: unknown) => {
          throw isNoAddress(error) ? noAddress(host) : error;
        });
        return app.getUrl();
      },
      close: async () => {
        await app.close();
        // In this order: upkeep begins rebuilds.
        await app.get(Upkeep).stop();
        await app.get(Rebuilds).stop();
        await app.get(Followers).stop();
        await app.get(LogTail).stop();
        await data.close();
      },
    };
  } catch (error) {
    await data.close();
    throw error;
  }
};

/** Node's codes of a name that nobody knows, and of an address that is another machine's. */
const isNoAddress = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL)$/.test(String(error.code));

const noAddress = (host: string): BadConfiguration =>
  new BadConfiguration(
    'LIANBAN_HOST',
    `this machine has no address ${host} to listen on (see also --host).`,
    `本机没有地址 ${host}，无法监听（另见 --host）。`,
  );

const compose = async (
  data: Stores,
  {
    clock,
    timeZone,
    logger,
    answers = 'everything',
    heartbeat = 15_000,
  }: Omit<ServerOptions, 'configuration' | 'use' | 'story'>,
): Promise<NestFastifyApplication> => {
  const problemFilter = new ProblemFilter(problems);
  const adapter = new FastifyAdapter({
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problemFilter.answer(error, request, reply),
    bodyLimit: bodyLimits['application/json'],
    // One JSON line a request, without headers: a token is never logged.
    logger: logger !== false,
    requestIdHeader: 'x-request-id',
    genReqId: () => v4(),
    // Said by a hook of ours, as a problem with its code.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ServerModule.of(data, new Setting(clock, timeZone), new Heartbeat(heartbeat)),
    adapter,
    { logger, abortOnError: false },
  );
  for (const [kind, bodyLimit] of Object.entries(noticeLimits)) app.useBodyParser(kind, { bodyLimit });
  app.useGlobalGuards(new BearerGuard({ reflector: app.get(Reflector), accounts: data.accounts, clock }));
  const namesOf = (unitIds: readonly string[]): Promise<NamesOfUnits> =>
    app.get(QueryBus).execute<UnitNames, NamesOfUnits>(new UnitNames(unitIds as readonly UnitId[]));
  app.useGlobalInterceptors(new WaitForPosition(app.get(Followers)), new OutcomeInterceptor(namesOf));
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: problemOf,
    }),
  );
  app.useGlobalFilters(problemFilter);
  const reader = app.get(NoticeReader, { strict: false });
  app.get(Metrics).countReadings(() => reader.waiting);
  app.get(Metrics).observe(adapter.getInstance());
  endConnectionsOnClose(adapter.getInstance(), (request, reply) =>
    problemFilter.answer(new Problem('server.stopping'), request, reply),
  );
  if (answers === 'health')
    answerHealthOnly(adapter.getInstance(), (problem, request, reply) => problemFilter.answer(problem, request, reply));
  refuseUnknownQueries(adapter.getInstance(), describeInterface(app), (problem, request, reply) =>
    problemFilter.answer(problem, request, reply),
  );
  await app.init();
  checkAtBoot(app);
  return app;
};

const follow = async (app: NestFastifyApplication, use: FolderUse, { follow: where }: Configuration): Promise<void> => {
  const all = processes.map((process) => app.get<Process>(process, { strict: false }));
  app.get(Upkeep).start(all);
  if (where === 'here') await app.get(Followers).start(use === 'serve' ? all : []);
};
