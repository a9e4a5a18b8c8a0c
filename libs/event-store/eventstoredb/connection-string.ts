import { readFileSync } from 'node:fs';

/** Where a node listens. */
export interface Host {
  readonly address: string;
  readonly port: number;
}

/** Who we are to the server. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** What the client is left to decide unless it is said; in milliseconds, `gossipTimeout` in seconds. */
const tunable = [
  'keepAliveInterval',
  'keepAliveTimeout',
  'discoveryInterval',
  'maxDiscoverAttempts',
  'gossipTimeout',
  'defaultDeadline',
] as const;
export type Tuning = Readonly<Partial<Record<(typeof tunable)[number], number>>>;

/** What a connection string says. */
export interface Server {
  readonly hosts: readonly Host[];
  /** The one host is a DNS name that stands for all nodes of a cluster. */
  readonly isDiscovered: boolean;
  readonly isSecure: boolean;
  /**
   * Whoever signed the nodes' certificates; the authorities that the system trusts, when `null`. Read once: a file that is
   * being replaced must not keep a new connection from being made.
   */
  readonly ca: Buffer | null;
  /** `null` only where nothing is secure: there nobody is asked. */
  readonly credentials: Credentials | null;
  readonly tuning: Tuning;
}

/** The connection string cannot be used. The message says why, and never repeats it: it may hold a password. */
export class BadConnectionString extends Error {
  override readonly name = 'BadConnectionString';
}

const FORM = /^(?:esdb|kurrentdb)(\+discover)?:\/\/(?:([^:@/]*):([^@/]*)@)?([^/?@]+)\/?(?:\?(.*))?$/;
const HOST = /^([\w.-]+)(?::(\d{1,5}))?$/;
const DEFAULT_PORT = 2113;
/** What the adapter relies on: such an option may be there, and may say nothing else. */
const givens: Readonly<Record<string, string>> = {
  nodePreference: 'leader',
  throwOnAppendFailure: 'true',
  tlsVerifyCert: 'true',
};

/**
 * Reads `esdb://user:<password>@host:2113,host:2113?tls=true&tlsCAFile=ca.pem`; `esdb+discover://` for a DNS name.
 * @throws {BadConnectionString} also for a certificate that cannot be read, and for an option that is not known: it would be without effect
 */
export const parseConnectionString = (text: string): Server => {
  const [, discover, username, password, hosts = '', query = ''] = FORM.exec(text.trim()) ?? [];
  if (!hosts)
    throw new BadConnectionString('It does not read esdb://user:<password>@host:port,host:port?option=value.');
  const options = new URLSearchParams(query);
  const tls = taken(options, 'tls') ?? 'true';
  if (tls !== 'true' && tls !== 'false') throw new BadConnectionString('The option tls is true or false.');
  const isSecure = tls === 'true';
  const credentials = username === undefined ? null : credentialsOf(username, password ?? '');
  if (isSecure && !credentials) {
    throw new BadConnectionString('A secure server wants to know who asks: user:password@ is missing before the host.');
  }
  if (discover && hosts.includes(',')) {
    throw new BadConnectionString('With +discover there is one host, a DNS name that stands for all nodes.');
  }
  const caFile = taken(options, 'tlsCAFile');
  const ca = caFile === null ? null : certificateIn(caFile);
  const tuning = Object.fromEntries(tunable.flatMap((name) => numberIn(options, name)));
  checkGivens(options, isSecure);
  for (const name of options.keys()) throw new BadConnectionString(`The option ${name} is not known.`);
  const isDiscovered = discover !== undefined;
  return { hosts: hosts.split(',').map(hostOf), isDiscovered, isSecure, ca, credentials, tuning };
};

/** What is wrong with a connection string; `null`: nothing. */
export const checkConnectionString = (text: string): string | null => {
  try {
    parseConnectionString(text);
    return null;
  } catch (error) {
    if (error instanceof BadConnectionString) return error.message;
    throw error;
  }
};

const certificateIn = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new BadConnectionString(`The file of tlsCAFile, ${path}, cannot be read.`, { cause });
  }
};

/** The option's value, which is then no longer among the options. Names are written in many ways. */
const taken = (options: URLSearchParams, name: string): string | null => {
  const written = [...options.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  const value = written === undefined ? null : options.get(written);
  if (written !== undefined) options.delete(written);
  return value;
};

const numberIn = (options: URLSearchParams, name: string): readonly [string, number][] => {
  const value = taken(options, name);
  if (value === null) return [];
  if (!/^\d{1,9}$/.test(value)) throw new BadConnectionString(`The option ${name} is a whole number.`);
  return [[name, Number(value)]];
};

const checkGivens = (options: URLSearchParams, isSecure: boolean): void => {
  for (const [name, given] of Object.entries(givens)) {
    const value = taken(options, name) ?? given;
    const isMoot = name === 'tlsVerifyCert' && !isSecure;
    if (value !== given && !isMoot) throw new BadConnectionString(`The option ${name} can only be ${given}.`);
  }
};

const hostOf = (text: string): Host => {
  const [, address, port = DEFAULT_PORT] = HOST.exec(text.trim()) ?? [];
  if (!address || Number(port) > 65_535) throw new BadConnectionString('One of its hosts does not read host:port.');
  return { address, port: Number(port) };
};

const credentialsOf = (username: string, password: string): Credentials => {
  try {
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    throw new BadConnectionString('The user or the password is not percent-encoded as it should be.');
  }
};
