export { copyOriginals, originalBeyond } from './copy-originals.ts';
export { FolderOriginals } from './folder-originals.ts';
export { Originals } from './originals.ts';
export { sha256Of } from './sha256.ts';
