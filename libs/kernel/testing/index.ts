export { given, repeatsQuietly } from './given.ts';
