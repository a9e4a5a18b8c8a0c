import type { SpawnOptions } from 'node:child_process';

export declare const runJest: (
  program: string,
  argsFor: (file: string) => readonly string[],
  options?: SpawnOptions & { readonly patience?: number },
) => Promise<{ readonly exitCode: number; readonly results: { readonly testResults: readonly unknown[] } }>;
