import { ConsoleLogger } from '@nestjs/common';
import { Command } from 'commander';
import { createWorker } from '../../worker/index.ts';
import { listenUntilStopped } from '../listen.ts';
import { configurationOf } from '../settings.ts';
import type { ListenOptions } from '../terminal.ts';

export const work = () =>
  new Command('work')
    .description('moves the views and runs the processes, beside other workers · 启动后台处理')
    .option('--port <number>', 'where it is asked for its health (default: LIANBAN_PORT, else 3000)')
    .option('--host <address>', 'the address to listen on (default: LIANBAN_HOST, else 127.0.0.1)')
    .action(async (options: ListenOptions, command: Command) => {
      const configuration = configurationOf(command, options);
      const worker = await createWorker(
        configuration,
        new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
      );
      await listenUntilStopped(worker, configuration, (address) => [
        `Lianban works; its health: ${address}/health/ready · 后台处理已启动`,
      ]);
    });
