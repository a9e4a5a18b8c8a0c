/** 按照职责分工, 根据各自职能, 按工作任务分工: how units are told to share a task, between their names and the verb. */
export const byDivision = '(?:按照?|依据|根据)(?:各自)?(?:工作)?(?:职责|职能|分工)(?:分工|任务|范围)*';
