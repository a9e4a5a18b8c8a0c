export { auditRefusals } from './audit-refusals.ts';
export { ResolveMoment } from './resolve-moment.ts';
