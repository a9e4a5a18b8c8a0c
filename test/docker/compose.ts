import { parse } from 'yaml';
import { read } from '../architecture/repository.ts';

/** A service of the compose file as it is written: variables not filled in, merges done. */
export interface Service {
  image?: string;
  build?: { dockerfile?: string; target?: string };
  user?: string;
  init?: boolean;
  read_only?: boolean;
  restart?: string;
  cap_drop?: string[];
  security_opt?: string[];
  networks?: string[];
  network_mode?: string;
  ports?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  tmpfs?: string[];
  depends_on?: Record<string, { condition?: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  deploy?: { resources?: { limits?: { cpus?: string; memory?: string; pids?: number } } };
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
}

export const parseCompose = (text: string): Compose => parse(text, { merge: true });

export const composeText = (): string => read('docker/compose.yaml');

/** Those that run to their end, as others wait for: all the rest serve. */
export const isOnce = ({ services }: Compose, name: string): boolean =>
  Object.values(services).some((other) => other.depends_on?.[name]?.condition === 'service_completed_successfully');

/** The variables that a text takes from the environment, each as `NAME` with what follows it: `:?why`, `:-value`, nothing. */
export const variablesIn = (text: string): readonly { readonly name: string; readonly rest: string }[] =>
  [...text.matchAll(/(?<!\$)\$(?:\{(\w+)([^}]*)\}|(\w+))/g)].map(([, braced, rest = '', bare]) => ({
    name: braced ?? bare ?? '',
    rest,
  }));
