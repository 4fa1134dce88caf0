export { type AuditEntry, forgetAudit, readAudit, writeAudit } from './audit'
export { migrations } from './migrations'
