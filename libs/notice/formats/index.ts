export { type DraftWithText, readDocument, readWithText } from './read-document.ts';
