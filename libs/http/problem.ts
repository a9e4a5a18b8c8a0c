import type { Refusal, RefusalCatalogue, Sentences } from '#kernel';

/** What can be wrong with a request before any rule of the domain is asked. */
export const requestRefusals = {
  'request.malformed': {
    kind: 'malformed',
    zh: '请求内容不符合要求，请按 errors 中的说明改正。',
    en: 'The request is not of the right shape; errors says what to mend.',
  },
  'request.text-too-long': {
    kind: 'malformed',
    zh: '{field} 共 {length} 字，最多 {longest} 字，请精简。',
    en: '{field} has {length} characters, and may have {longest}: make it shorter.',
  },
  'request.bad-if-match': {
    kind: 'malformed',
    zh: 'If-Match 应为带引号的版本号，如 "3"；收到的是 {header}。',
    en: 'If-Match takes a revision in quotes, such as "3"; it was {header}.',
  },
  'request.too-large': {
    kind: 'too-large',
    zh: '内容过大，上限为 {limit} 字节。',
    en: 'The content is too large: at most {limit} bytes.',
  },
  'request.unsupported-type': {
    kind: 'unsupported',
    zh: '不接受这种内容类型：{type}。请按接口说明发送。',
    en: 'Content of type {type} is not taken here; the description of the interface says what is.',
  },
  'request.unknown-route': {
    kind: 'not-found',
    zh: '没有这个地址：{path}。',
    en: 'There is nothing at {path}.',
  },
  'auth.missing': {
    kind: 'unauthenticated',
    zh: '请带上访问令牌（Authorization: Bearer …）；令牌由 lianban user token 生成。',
    en: 'Send a bearer token (Authorization: Bearer …); `lianban user token` makes one.',
  },
  'auth.unknown-token': {
    kind: 'unauthenticated',
    zh: '访问令牌无效或已停用。',
    en: 'The bearer token is not known, or no longer valid.',
  },
  'auth.not-permitted': {
    kind: 'forbidden',
    zh: '您的角色（{role}）没有此项权限：{permission}。',
    en: 'Your role ({role}) does not have the permission {permission}.',
  },
  'auth.not-own-unit': {
    kind: 'forbidden',
    zh: '只能办理本单位的事项。',
    en: 'You can act for your own unit only.',
  },
  'stream.stale-revision': {
    kind: 'stale',
    zh: '内容已被他人更新（现为版本 {actual}），请刷新后再办。',
    en: 'Somebody else changed this first (it is at revision {actual} now): reload and try again.',
  },
  'command.id-reused': {
    kind: 'conflict',
    zh: '这个 Idempotency-Key 已用于另一个请求，请换一个。',
    en: 'This Idempotency-Key was used for another request: take a new one.',
  },
  'view.behind': {
    kind: 'unavailable',
    zh: '数据正在更新，尚未到达位置 {position}，请稍候重试。',
    en: 'The view has not reached position {position} yet: try again in a moment.',
  },
  'store.unavailable': {
    kind: 'unavailable',
    zh: '存储暂不可用：{reason}',
    en: 'The store cannot serve: {reason}',
  },
  'store.full': {
    kind: 'unavailable',
    zh: '磁盘已满，这次操作没有写入；请腾出空间后重试。（{reason}）',
    en: 'The disk is full, and nothing was written: make room, then try again. ({reason})',
  },
  'updates.too-many': {
    kind: 'unavailable',
    zh: '实时更新的连接过多（上限 {most}），请稍候重试，或连接另一台服务器。',
    en: 'Too many clients follow the live updates here ({most} at most): try again in a moment, or at another server.',
  },
  'server.stopping': {
    kind: 'unavailable',
    zh: '系统正在停止，请稍候重试。',
    en: 'The server is stopping: try again in a moment.',
  },
  'server.fault': {
    kind: 'fault',
    zh: '系统内部错误，已记录（编号 {requestId}）。',
    en: 'Something went wrong on our side; it is in the log under {requestId}.',
  },
} as const satisfies Readonly<Record<string, { kind: ProblemKind; zh: string; en: string }>>;

export type ProblemKind =
  | RefusalCatalogue[string]['kind']
  | 'malformed'
  | 'too-large'
  | 'unsupported'
  | 'unauthenticated'
  | 'stale'
  | 'fault';

/** The one place where a kind of refusal becomes a status of HTTP. */
export const statusOf: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  unavailable: 503,
  fault: 500,
};

/** Every code that this server answers with: the contexts' refusals and the requests'. */
export type ProblemCatalogue = Readonly<Record<string, Sentences & { readonly kind: ProblemKind }>>;

/** What is wrong with one field of a request. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly messageZh: string;
}

export type NamesOfUnits = Readonly<Record<string, string>>;

/** A refusal on its way out of a route; the filter turns it into problem+json. */
export class Problem extends Error implements Refusal {
  override readonly name = 'Problem';
  constructor(
    readonly refused: string,
    readonly details: Refusal['details'] = {},
    readonly errors: readonly FieldError[] = [],
    /** What the units among the details are called: a sentence says no ids. */
    readonly names: NamesOfUnits = {},
  ) {
    super(refused);
  }
}
