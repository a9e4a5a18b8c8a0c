/** A notice: ten times the longest that we know; reading a longer one would keep everybody waiting. */
const NOTICE_LIMIT = 2 * 1_048_576;

/** A document carries fonts and pictures beside its text. */
const DOCUMENT_LIMIT = 8 * 1_048_576;

/** The kinds in which a notice comes; what it is, is told by its content. */
export const noticeLimits = {
  'application/octet-stream': NOTICE_LIMIT,
  'text/plain': NOTICE_LIMIT,
  'text/html': NOTICE_LIMIT,
  'application/pdf': DOCUMENT_LIMIT,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': DOCUMENT_LIMIT,
} as const;

/** Whether a notice comes in a content type as a request has it, parameters included. */
export const isNoticeKind = (contentType: string): boolean =>
  Object.hasOwn(noticeLimits, contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '');

/** How many bytes a body may have, by its kind. */
export const bodyLimits = { 'application/json': 1_048_576, ...noticeLimits } as const;

/** The limit for a content type as a request has it, parameters included. */
export const bodyLimitOf = (contentType = ''): number =>
  Object.entries(bodyLimits).find(([kind]) => contentType.startsWith(kind))?.[1] ?? bodyLimits['application/json'];
