import type { LoggerService } from '@nestjs/common';
import { clockOf } from '#kernel';
import { BadConfiguration, type Configuration, createServer, isShared, type Server } from '../server/index.ts';

/**
 * A process that moves views and runs processes, by the leases that it holds, beside any number of others. It answers
 * how it does, and nothing else.
 * @throws {BadConfiguration} what is kept in the data folder belongs to one process, which is the server
 */
export const createWorker = async (configuration: Configuration, logger: LoggerService | false): Promise<Server> => {
  if (!isShared(configuration)) {
    const setting = configuration.log.kind === 'sqlite' ? 'LIANBAN_LOG' : 'LIANBAN_VIEWS';
    throw new BadConfiguration(
      setting,
      'a worker needs the log and the views on servers: what is in the data folder belongs to one process.',
      '后台进程要求日志与视图均在服务器上：数据目录只归一个进程使用。',
    );
  }
  return createServer({
    configuration: { ...configuration, follow: 'here' },
    clock: clockOf(Date.now),
    timeZone: 'Asia/Shanghai',
    logger,
    answers: 'health',
  });
};
