import { startLogEngine } from './eventstoredb.ts';
import { startMongo } from './mongodb.ts';

// `npm run engines`: servers for the log and the views, for trying what runs on several machines. Prints the two lines
// that point a server, a worker or a demo at them, and stays until it is stopped; then they, and all in them, are gone.

if (process.argv.length > 2) {
  process.stderr.write('npm run engines takes no arguments. · npm run engines 不接受参数。\n');
  process.exit(2);
}
const views = await startMongo();
if (!views) {
  process.stderr.write(
    'There is no MongoDB: give MONGODB_URL, or MONGOMS_SYSTEM_BINARY with a mongod, or install Go 1.24 or newer.\n' +
      '没有可用的 MongoDB：请设置 MONGODB_URL 或 MONGOMS_SYSTEM_BINARY，或安装 Go 1.24 及以上版本。\n',
  );
  process.exit(1);
}
const log = await startLogEngine();
const address = new URL(views.url);
address.pathname = '/lianban';
process.stderr.write(
  `${log.name}, ${views.name}. Ctrl-C stops them, and nothing of them stays. · 按 Ctrl-C 停止并清除。\n`,
);
process.stdout.write(`export LIANBAN_LOG='${log.url}'\nexport LIANBAN_VIEWS='${address}'\n`);
await new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
await Promise.all([log.stop(), views.stop()]);
process.exit(0);
