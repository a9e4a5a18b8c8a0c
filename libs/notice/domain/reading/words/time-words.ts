/** 前, 之前, 以前: by then. */
export const before = '(?:之|以)?前';

/** 内, 之内, 以内: within. */
export const within = '(?:之|以)?内';
