export { type ContractCase, type OpenStore, promises, type StoreUnderTest } from './contract-case.ts';
export { describeEventStore } from './describe-event-store.ts';
export { eventStoreContract } from './event-store-contract.ts';
export { sample } from './sample-events.ts';
