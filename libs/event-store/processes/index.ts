export { causedBy, type Process } from './process.ts';
export { type ProcessCheckpoint, ProcessRunner, type ProcessStatus, type RunProcess } from './process-runner.ts';
