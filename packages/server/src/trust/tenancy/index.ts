export { insertMembers, type MemberTables, type NewMember } from './members'
export { migrations } from './migrations'
export {
  type AccountScope,
  type Actor,
  type ActorKind,
  inSnapshot,
  inTenant,
  openSystemTenant,
  readWorkspace,
  type Tenant,
  type Workspace,
} from './tenant'
export { createWorkspace, listWorkspaceIds } from './workspaces'
