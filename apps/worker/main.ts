import { ConsoleLogger } from '@nestjs/common';
import { BadConfiguration, readConfiguration } from '../server/index.ts';
import { createWorker } from './index.ts';

// `node main.js`: a worker as the environment has it; `lianban work` is the same with options.

try {
  const configuration = readConfiguration(process.env);
  const logger = new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] });
  const worker = await createWorker(configuration, logger);
  process.stdout.write(`${await worker.listen(configuration.port, configuration.host)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.close());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof BadConfiguration ? 2 : 1);
}
