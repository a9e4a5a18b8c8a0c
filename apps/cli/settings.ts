import type { Command } from 'commander';
import { type Configuration, readConfiguration, type Typed } from '../server/index.ts';

/** What the environment and the command line say together. @throws {BadConfiguration} */
export const configurationOf = (command: Command, typed: Omit<Typed, 'data'> = {}): Configuration => {
  const { data } = command.optsWithGlobals<{ readonly data?: string }>();
  return readConfiguration(process.env, { ...typed, data });
};
