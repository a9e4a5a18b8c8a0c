export { FolderOriginals } from './folder-originals.ts';
export { Originals } from './originals.ts';
