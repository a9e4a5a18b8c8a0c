import { ConsoleLogger } from '@nestjs/common';
import { Command, Option } from 'commander';
import { clockOf } from '#kernel';
import { createServer, type Server } from '../../server/index.ts';
import { CommandFailed } from '../failure.ts';
import { portIn, print, progress } from '../terminal.ts';

export const TIME_ZONE = 'Asia/Shanghai';

export const serve = () =>
  new Command('serve')
    .description('serves a data folder · 启动服务')
    .addOption(new Option('--port <number>', 'the port to listen on').env('PORT').default('3000'))
    .addOption(new Option('--host <address>', 'the address to listen on').env('HOST').default('127.0.0.1'))
    .action(async (options: { readonly port: string; readonly host: string }, command: Command) => {
      const { data } = command.optsWithGlobals<{ readonly data: string }>();
      const server = await createServer({
        folder: data,
        clock: clockOf(Date.now),
        timeZone: TIME_ZONE,
        logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
      });
      await listenUntilStopped(server, portIn(options.port), options.host);
    });

/** Listens, says where, and closes in good order when it is told to stop. */
export const listenUntilStopped = async (server: Server, port: number, host = '127.0.0.1'): Promise<void> => {
  try {
    const address = await server.listen(port, host);
    print(`Lianban serves at ${address} (interface: ${address}/api/docs) · 服务地址 ${address}`);
  } catch (error) {
    await server.close();
    throw portTaken(error, port) ?? error;
  }
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  progress('Stopping. · 正在停止。');
  await server.close();
};

const portTaken = (error: unknown, port: number): CommandFailed | null =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? new CommandFailed(
        'port.taken',
        `Port ${port} is taken by another process: stop that one, or choose another with --port.\n端口 ${port} 已被占用，请停止占用它的进程，或用 --port 另选一个。`,
      )
    : null;
