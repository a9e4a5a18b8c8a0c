/** A notice: ten times the longest that we know; reading a longer one would keep everybody waiting. */
const NOTICE_LIMIT = 2 * 1_048_576;

/** How many bytes a body may have, by its kind. */
export const bodyLimits = {
  'application/json': 1_048_576,
  'application/octet-stream': NOTICE_LIMIT,
  'text/plain': NOTICE_LIMIT,
} as const;

/** The limit for a content type as a request has it, parameters included. */
export const bodyLimitOf = (contentType = ''): number =>
  Object.entries(bodyLimits).find(([kind]) => contentType.startsWith(kind))?.[1] ?? bodyLimits['application/json'];
