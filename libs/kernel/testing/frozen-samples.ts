import { readdirSync, readFileSync } from 'node:fs';
import { Compile } from 'typebox/compile';
import type { EventCatalogue } from '../index.ts';

/** File name → content, of a folder of frozen samples `<Type>.v<version>.json`. */
export const readSamples = (folder: URL): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown]),
  );

/**
 * What is wrong with the frozen samples of a catalogue, one line each: a sample that is missing, that belongs to no
 * type and version, or that today's schema does not accept. Samples of older versions are upcast by specs of their own.
 */
export const flawsOfSamples = (catalogue: EventCatalogue, samples: Readonly<Record<string, unknown>>): string[] => {
  const flaws: string[] = [];
  const leftOver = new Set(Object.keys(samples));
  for (const [type, definition] of Object.entries(catalogue)) {
    const schema = Compile(definition.data);
    for (let version = 1; version <= definition.v; version += 1) {
      const name = `${type}.v${version}.json`;
      if (!leftOver.delete(name)) flaws.push(`${name} is missing`);
      else if (version === definition.v && !schema.Check(samples[name])) flaws.push(`${name} does not fit its schema`);
    }
  }
  return [...flaws, ...[...leftOver].map((name) => `${name} is of no type and version`)];
};
