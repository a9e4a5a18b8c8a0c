/** Changes when the reading does: which reader a draft was made by is part of the record. */
export const readerVersion = '9';
