export { auditRefusals } from './audit-refusals.ts';
