export { migrations, onceByKey } from './idempotency'
export { type MemberRole, PERMISSIONS, type Permission, ROLE_PERMISSIONS, ROLES } from './permissions'
export { type Call, defineRoute, type Route, type RoutePermission } from './route'
