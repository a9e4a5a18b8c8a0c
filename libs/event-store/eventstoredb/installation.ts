import type { StreamName } from '#event-store';
import { BadConnectionString } from './connection-string.ts';

/** Not in the name of an installation, so none is the beginning of another. */
const SEPARATOR = ':';
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,49}$/;

/** What is wrong with the name of an installation; `null`: nothing. */
export const checkInstallation = (name: string): string | null =>
  NAME.test(name)
    ? null
    : 'The name of an installation is 1 to 50 letters, digits, hyphens and underscores, the first none of the latter.';

/**
 * Several installations share one server: each puts its name before those of its streams, `city:item-1`. What stands
 * under no or another name, the server's own streams included, is not there for it.
 */
export class Installation {
  /** What the server is asked for. */
  readonly prefix: string;

  /** @throws {BadConnectionString} */
  constructor(name: string) {
    const flaw = checkInstallation(name);
    if (flaw !== null) throw new BadConnectionString(flaw);
    this.prefix = `${name}${SEPARATOR}`;
  }

  onServer(stream: StreamName): string {
    return `${this.prefix}${stream}`;
  }

  has(streamOnServer: string): boolean {
    return streamOnServer.startsWith(this.prefix);
  }

  ours(streamOnServer: string): StreamName {
    return streamOnServer.slice(this.prefix.length) as StreamName;
  }
}
