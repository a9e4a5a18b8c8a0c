import { appendFacts } from './append.facts.ts';
import type { Fact } from './fact.ts';
import { readFacts } from './read.facts.ts';
import { subscribeFacts } from './subscribe.facts.ts';

/** What a server does that nobody interferes with. */
export const serverFacts: readonly Fact[] = [...appendFacts, ...readFacts, ...subscribeFacts];
