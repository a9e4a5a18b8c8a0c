export { flawsOfSamples, readSamples } from './frozen-samples.ts';
export { given, repeatsQuietly } from './given.ts';
export { stateAfter } from './state-after.ts';
