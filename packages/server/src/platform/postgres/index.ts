export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded'
export { type NoTables, openPostgres, type Postgres, type Tx } from './postgres'
export { assertRoleIsBound, makeEmbeddedRoles, makeServerRoles, type RoleUrls } from './roles'
export { tenantTable } from './tenant-table'
