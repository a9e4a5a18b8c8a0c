import type { RefusalCatalogue } from '#kernel';

/** Why an operator's request about a view cannot be met. */
export const operationRefusals = {
  'view.unknown': {
    kind: 'not-found',
    zh: '没有这个视图：{view}。',
    en: 'There is no view {view}.',
  },
  'view.rebuild-running': {
    kind: 'conflict',
    zh: '正在重建视图 {running}，请等它完成。',
    en: 'The view {running} is being rebuilt: wait until that is done.',
  },
} as const satisfies RefusalCatalogue;
