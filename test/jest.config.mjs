/** Runs the TypeScript sources as ES modules; `#room` resolves to the room's sources, as it does for the compiler. */
export default {
  rootDir: '..',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'import', 'default'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          experimental: { keepImportAttributes: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  errorOnDeprecated: true,
  // For what never comes: no test may fail because the machine is busy.
  testTimeout: 60_000,
  // Modules of a spec that has ended stay in memory: a process that has grown so far is replaced by a fresh one.
  maxWorkers: 1,
  workerIdleMemoryLimit: '1500MB',
};
