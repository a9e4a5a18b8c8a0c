import { checkConnectionString, checkInstallation } from '#event-store/eventstoredb';
import { checkAddress } from '#read-model/mongodb';

/** Where the log is kept. */
export type LogPlace =
  | { readonly kind: 'sqlite' }
  | {
      readonly kind: 'esdb';
      readonly url: string;
      /** Whose streams these are, among all that share the server. */
      readonly installation: string;
    };

/** Where the views are kept, and with them accounts and the originals of notices. */
export type ViewsPlace =
  | { readonly kind: 'sqlite' }
  | { readonly kind: 'mongodb'; readonly url: string; readonly database: string };

/** What a process is told at its start. May hold passwords: it is printed by `told` alone. */
export interface Configuration {
  /** The data folder: whatever is kept in SQLite, and the files of calendar and templates. */
  readonly data: string;
  readonly log: LogPlace;
  readonly views: ViewsPlace;
  /** Whether this process moves the views and runs the processes too, or leaves that to workers. */
  readonly follow: 'here' | 'elsewhere';
  readonly host: string;
  readonly port: number;
}

/** A setting cannot be used. The message names it, and never repeats what may hold a password. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';
  constructor(
    readonly setting: string,
    en: string,
    zh: string,
  ) {
    super(`${setting}: ${en}\n${setting}：${zh}`);
  }
}

/** Everything in one folder, by one process: what is meant where nothing else is said. */
export const onOneMachine = (data: string): Configuration => ({
  data,
  log: { kind: 'sqlite' },
  views: { kind: 'sqlite' },
  follow: 'here',
  host: '127.0.0.1',
  port: 3_000,
});

export const DEFAULT_DATA = '.lianban';

/** What was typed on the command line goes before the environment. */
export interface Typed {
  readonly data?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws {BadConfiguration} at the first setting that cannot be used */
export const readConfiguration = (environment: Environment, typed: Typed = {}): Configuration => {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const data = typed.data ?? said('LIANBAN_DATA') ?? DEFAULT_DATA;
  const log = logPlace(said('LIANBAN_LOG') ?? 'sqlite:', said('LIANBAN_LOG_PREFIX'));
  const views = viewsPlaceIn(said('LIANBAN_VIEWS') ?? 'sqlite:');
  return {
    data,
    log,
    views,
    follow: followed(said('LIANBAN_FOLLOW') ?? 'here', log, views),
    host: typed.host ?? said('LIANBAN_HOST') ?? '127.0.0.1',
    port: typed.port === undefined ? port('LIANBAN_PORT', said('LIANBAN_PORT') ?? '3000') : port('--port', typed.port),
  };
};

/** Where everything is, for people: what a password could stand in is left out. */
export const told = ({ data, log, views }: Pick<Configuration, 'data' | 'log' | 'views'>): string => {
  const ofLog = log.kind === 'esdb' ? `${masked(log.url)} (${log.installation})` : data;
  const ofViews = views.kind === 'mongodb' ? masked(views.url) : data;
  return [...new Set([ofLog, ofViews])].join(', ');
};

/** An address without who asks, and without its options: certificates' passwords and tokens stand there. */
export const masked = (url: string): string => url.replace(/\/\/[^@/]*@/, '//***@').replace(/\?.*$/s, '?***');

/** Whether nothing is kept in the data folder, so that any number of processes may work at once. */
export const isShared = ({ log, views }: Pick<Configuration, 'log' | 'views'>): boolean =>
  log.kind !== 'sqlite' && views.kind !== 'sqlite';

const logPlace = (text: string, installation = 'lianban'): LogPlace => {
  if (text === 'sqlite:') return { kind: 'sqlite' };
  if (!/^(esdb|kurrentdb)(\+discover)?:\/\//.test(text)) {
    throw new BadConfiguration(
      'LIANBAN_LOG',
      'it is sqlite: for a file in the data folder, or begins with esdb://, esdb+discover:// or kurrentdb://.',
      '应为 sqlite:（数据目录中的文件），或以 esdb://、esdb+discover://、kurrentdb:// 开头。',
    );
  }
  const misnomer = checkInstallation(installation);
  if (misnomer !== null) {
    throw new BadConfiguration(
      'LIANBAN_LOG_PREFIX',
      misnomer,
      '应为 1 至 50 个字母、数字、连字符或下划线，且不以后两者开头。',
    );
  }
  const flaw = checkConnectionString(text);
  if (flaw !== null) throw new BadConfiguration('LIANBAN_LOG', flaw, '连接串无法使用，请按上一行的说明改正。');
  return { kind: 'esdb', url: text, installation };
};

const OF_MONGODB: readonly string[] = ['admin', 'config', 'local'];

/** @throws {BadConfiguration} */
export const viewsPlaceIn = (text: string): ViewsPlace => {
  if (text === 'sqlite:') return { kind: 'sqlite' };
  if (!/^mongodb(\+srv)?:\/\//.test(text)) {
    throw new BadConfiguration(
      'LIANBAN_VIEWS',
      'it is sqlite: for files in the data folder, or begins with mongodb:// or mongodb+srv://.',
      '应为 sqlite:（数据目录中的文件），或以 mongodb://、mongodb+srv:// 开头。',
    );
  }
  const [, database = ''] = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]*)/.exec(text) ?? [];
  if (!/^[\w-]{1,38}$/.test(database)) {
    throw new BadConfiguration(
      'LIANBAN_VIEWS',
      'it names no database: mongodb://host:27017/lianban. A name is 1 to 38 letters, digits, hyphens and underscores.',
      '缺少数据库名：mongodb://host:27017/lianban。名称为 1 至 38 个字母、数字、连字符或下划线。',
    );
  }
  if (OF_MONGODB.includes(database.toLowerCase())) {
    throw new BadConfiguration(
      'LIANBAN_VIEWS',
      `the database ${database} is MongoDB's own: name another one, as lianban.`,
      `数据库 ${database} 为 MongoDB 自用，请另取名称，如 lianban。`,
    );
  }
  const flaw = checkAddress(text);
  if (flaw !== null) throw new BadConfiguration('LIANBAN_VIEWS', flaw, '连接串无法使用，特殊字符应写作 %XX。');
  return { kind: 'mongodb', url: text, database };
};

/** Another database of the same server, for the same user: where nothing else is said, users are those of the database named. */
export const inDatabase = (url: string, database: string): ViewsPlace & { readonly kind: 'mongodb' } => {
  const [, before = '', own = '', options = ''] = /^([^/]+\/\/[^/]+\/)([^?]*)\??(.*)$/.exec(url) ?? [];
  const isOfOwn = /^mongodb:\/\/[^/]+@/.test(url) && !/(?:^|&)authSource=/i.test(options);
  const more = [...(options ? [options] : []), ...(isOfOwn ? [`authSource=${own}`] : [])].join('&');
  return { kind: 'mongodb', url: `${before}${database}${more && `?${more}`}`, database };
};

const followed = (text: string, log: LogPlace, views: ViewsPlace): Configuration['follow'] => {
  if (text !== 'here' && text !== 'elsewhere') {
    throw new BadConfiguration('LIANBAN_FOLLOW', 'it is here or elsewhere.', '应为 here 或 elsewhere。');
  }
  if (text === 'elsewhere' && !isShared({ log, views })) {
    throw new BadConfiguration(
      'LIANBAN_FOLLOW',
      'elsewhere needs LIANBAN_LOG and LIANBAN_VIEWS on servers: what is in the data folder belongs to one process.',
      'elsewhere 要求 LIANBAN_LOG 与 LIANBAN_VIEWS 均在服务器上：数据目录只归一个进程使用。',
    );
  }
  return text;
};

const port = (setting: string, text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new BadConfiguration(setting, 'it is a whole number from 0 to 65535.', '应为 0 至 65535 的整数。');
};
