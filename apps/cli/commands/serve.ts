import { ConsoleLogger } from '@nestjs/common';
import { Command } from 'commander';
import { clockOf } from '#kernel';
import { createServer } from '../../server/index.ts';
import { listenUntilStopped } from '../listen.ts';
import { configurationOf } from '../settings.ts';
import type { ListenOptions } from '../terminal.ts';

export const TIME_ZONE = 'Asia/Shanghai';

export const serve = () =>
  new Command('serve')
    .description('serves the ledger · 启动服务')
    .option('--port <number>', 'the port to listen on (default: LIANBAN_PORT, else 3000)')
    .option('--host <address>', 'the address to listen on (default: LIANBAN_HOST, else 127.0.0.1)')
    .action(async (options: ListenOptions, command: Command) => {
      const configuration = configurationOf(command, options);
      const server = await createServer({
        configuration,
        clock: clockOf(Date.now),
        timeZone: TIME_ZONE,
        logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
      });
      await listenUntilStopped(server, configuration, (address) => [
        `Lianban serves at ${address} (interface: ${address}/api/docs) · 服务地址 ${address}`,
      ]);
    });
