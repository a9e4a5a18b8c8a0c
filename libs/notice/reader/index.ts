export { NoticeReader } from './notice-reader.ts';
