import { concurrencyCases } from './concurrency.cases.ts';
import type { ContractCase } from './contract-case.ts';
import { expectedRevisionCases } from './expected-revision.cases.ts';
import { idempotenceCases } from './idempotence.cases.ts';
import { lifetimeCases } from './lifetime.cases.ts';
import { orderCases } from './order.cases.ts';
import { payloadCases } from './payload.cases.ts';
import { racingWritersCases } from './racing-writers.cases.ts';
import { readingCases } from './reading.cases.ts';
import { refusedAppendCases } from './refused-append.cases.ts';
import { subscriptionCases } from './subscription.cases.ts';

/** Everything that an event store promises. Every adapter keeps all of it: no case is ever skipped. */
export const eventStoreContract: readonly ContractCase[] = [
  ...expectedRevisionCases,
  ...racingWritersCases,
  ...idempotenceCases,
  ...refusedAppendCases,
  ...orderCases,
  ...readingCases,
  ...concurrencyCases,
  ...subscriptionCases,
  ...payloadCases,
  ...lifetimeCases,
];
