export { type AuditEntry, readAudit, writeAudit } from './audit'
export { migrations } from './migrations'
