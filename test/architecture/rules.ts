/** Who may import whom. What is not said here is denied. */
export interface Rule {
  readonly who: string;
  /** Matched against the path of a file; the first rule that matches is the file's rule. */
  readonly files: RegExp;
  /**
   * `#room`, `#room/folder`, `node:x` or a package; `*` stands for any run of characters, `own` for the file's room.
   * `type ` in front: as a type only. A path: that file, though it is in another room.
   * The file's own folder of the room is always allowed.
   */
  readonly may: readonly string[];
  /** Takes back a part of what `may` allows. */
  readonly never?: readonly string[];
  /** No clock, random, timer, console or process: the same input gives the same output, always. */
  readonly pure?: true;
}

const ports = ['#event-store', '#read-model'];
const validation = ['class-validator', 'class-transformer'];
const everything = ['*'];

export const rules: readonly Rule[] = [
  {
    who: 'tests',
    files: /\.spec\.ts$|^libs\/[^/]+\/(.+\/)?testing\/|^test\/.*\.m?ts$/,
    may: [...everything, 'apps/server/index.ts', 'apps/worker/index.ts', 'test/engines/mongodb.ts'],
  },
  {
    who: 'the starters, which run before anything is installed',
    files: /\.mjs$/,
    may: ['node:*', 'apps/cli/bootstrap.mjs'],
  },

  { who: "the kernel's fields of event data", files: /^libs\/kernel\/fields\.ts$/, may: ['typebox'], pure: true },
  { who: 'kernel', files: /^libs\/kernel\//, may: ['type typebox'], pure: true },

  {
    who: 'a contract suite',
    files: /^libs\/(event-store|read-model)\/contract\//,
    may: ['own', '#event-store', '#kernel', 'node:assert/strict', 'node:crypto'],
  },
  {
    who: 'an SQLite adapter',
    files: /^libs\/(event-store|read-model)\/sqlite\//,
    may: ['own', '#event-store', '#event-store/sqlite', '#kernel', 'node:*'],
  },
  {
    who: 'the EventStoreDB adapter',
    files: /^libs\/event-store\/eventstoredb\//,
    may: ['own', '#kernel', '@eventstore/db-client', 'node:*'],
  },
  {
    who: 'the MongoDB adapter',
    files: /^libs\/read-model\/mongodb\//,
    may: ['own', '#event-store', '#kernel', 'mongodb', 'node:*'],
  },
  {
    who: 'the projection runner',
    files: /^libs\/read-model\/runner\//,
    may: ['own', '#event-store', '#kernel', 'node:worker_threads', 'node:timers/promises'],
  },
  {
    who: 'what a port shows',
    files: /^libs\/(event-store|read-model)\/index\.ts$/,
    may: ['own/runner', 'own/processes'],
  },
  {
    who: 'processes',
    files: /^libs\/event-store\/processes\//,
    may: ['own', '#kernel', 'uuid'],
  },
  { who: 'a pause', files: /^libs\/event-store\/pause\.ts$/, may: ['node:timers/promises'] },
  { who: 'the port of the log', files: /^libs\/event-store\/[^/]+$/, may: ['#kernel', 'uuid'] },
  { who: 'the port of the views', files: /^libs\/read-model\/[^/]+$/, may: ['#kernel', '#event-store'] },

  {
    who: 'HTTP plumbing',
    files: /^libs\/http\//,
    may: ['#kernel', ...ports, '@nestjs/*', 'type fastify', 'rxjs', ...validation, 'node:crypto', 'uuid'],
  },
  {
    who: 'the calendar',
    files: /^libs\/calendar\//,
    may: ['#kernel', 'chinese-days/dist/chinese-days.json'],
    pure: true,
  },
  {
    who: "identity's MongoDB adapter",
    files: /^libs\/identity\/mongodb\//,
    may: ['#identity', '#kernel', '#read-model/mongodb', 'mongodb'],
  },
  {
    who: 'identity',
    files: /^libs\/identity\//,
    may: ['#kernel', '#http', ...ports, '@nestjs/*', 'type fastify', ...validation, 'node:*'],
  },

  { who: "a context's contracts", files: /^libs\/[^/]+\/contracts\//, may: ['#kernel', 'typebox'], pure: true },
  { who: "a context's domain", files: /^libs\/[^/]+\/domain\//, may: ['#kernel', 'own/contracts'], pure: true },
  {
    who: "a context's views",
    files: /^libs\/[^/]+\/views\//,
    may: ['#kernel', '#calendar', 'own/contracts', '#*/contracts', 'type #event-store', '#read-model'],
  },
  {
    who: "the audit's application",
    files: /^libs\/audit\/application\//,
    may: ['#kernel', 'own/domain', 'own/contracts', '#*/contracts', ...ports, 'typebox/compile', 'node:util'],
  },
  {
    who: "a context's application",
    files: /^libs\/[^/]+\/application\//,
    may: [
      '#kernel',
      'own/domain',
      'own/contracts',
      'own/originals',
      'own/formats',
      'own/reader',
      'own/word',
      '#word',
      '#*/contracts',
      ...ports,
      'uuid',
    ],
  },
  {
    who: "a context's HTTP",
    files: /^libs\/[^/]+\/http\//,
    may: [
      '#kernel',
      'own/application',
      'own/views',
      'own/contracts',
      'own/originals',
      'own/word',
      'type own/domain',
      '#*/contracts',
      '#http',
      '#calendar',
      ...ports,
      '@nestjs/*',
      ...validation,
    ],
  },
  {
    who: 'the formats that a notice comes in',
    files: /^libs\/notice\/formats\//,
    may: ['own/domain', 'fflate', 'htmlparser2', 'unpdf'],
    pure: true,
  },
  {
    who: 'the thread that reads notices',
    files: /^libs\/notice\/reader\//,
    may: ['own/domain', 'own/formats', 'node:worker_threads', 'node:path'],
  },
  {
    who: 'the originals of notices in MongoDB',
    files: /^libs\/notice\/originals\/mongodb\//,
    may: ['#notice/originals', '#event-store', '#read-model/mongodb', 'mongodb', 'node:crypto'],
  },
  { who: 'the originals of notices', files: /^libs\/notice\/originals\//, may: ['#event-store', 'node:*'] },
  {
    who: 'what Word documents share',
    files: /^libs\/word\//,
    may: ['#kernel', 'docx', 'docx/*', 'fflate'],
    pure: true,
  },
  {
    who: "a context's Word documents",
    files: /^libs\/[^/]+\/word\//,
    may: ['#kernel', '#word', 'own/contracts', 'docx'],
    pure: true,
  },
  {
    who: "a context's module and index",
    files: /^libs\/[^/]+\/[^/]+$/,
    may: ['#kernel', '#calendar', '#word', 'own/*', '#*/contracts', '#http', ...ports],
  },

  { who: 'the web client', files: /^apps\/web\//, may: everything, never: ['#*'] },
  {
    who: 'the command line',
    files: /^apps\/cli\//,
    may: [...everything, 'apps/server/index.ts', 'apps/worker/index.ts'],
  },
  { who: 'the worker', files: /^apps\/worker\//, may: [...everything, 'apps/server/index.ts'] },
  { who: 'a composition root', files: /^apps\/[^/]+\//, may: everything },
];

/** Beside what its room allows, whoever carries such a name is wired by Nest. Nobody else knows the framework. */
export const wiredByNest: readonly Pick<Rule, 'files' | 'may'>[] = [
  { files: /\.(module|handler|controller)\.ts$/, may: ['@nestjs/*'] },
  { files: /\/(commands|queries)\.ts$/, may: ['@nestjs/cqrs'] },
];

/** The folders that a context may have; what each may import stands above. */
export const foldersOfAContext = ['domain', 'application', 'views', 'contracts', 'http', 'testing'] as const;

/** Folders that one context has for a task of its own. */
export const furtherFolders: Readonly<Record<string, readonly string[]>> = {
  meeting: ['word'],
  notice: ['originals', 'formats', 'reader'],
  responsibility: ['word'],
};

/** Rooms under `libs` that are not contexts. */
export const otherRooms = ['kernel', 'event-store', 'read-model', 'http', 'identity', 'calendar', 'word'] as const;
