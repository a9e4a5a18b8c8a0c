/** Places whose departments are called otherwise than elsewhere: by place, the general name and theirs, without the level. */
export const namesByPlace: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  重庆市: {
    文化和旅游委员会: '文化和旅游发展委员会',
    大数据发展管理局: '大数据应用发展管理局',
    大数据发展局: '大数据应用发展管理局',
    供销合作社联合社: '供销合作总社',
    交通运输局: '交通局',
    招商投资局: '招商投资促进局',
  },
};

/** What is short for another department elsewhere is a department's own name in a zone. */
export const ownNamesInZones: ReadonlySet<string> = new Set(['建设局', '国资局', '综合执法局']);
