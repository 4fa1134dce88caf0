export const PERMISSIONS = [
  'accounts:read',
  'accounts:write',
  'people:read',
  'people:write',
  'fields:read',
  'fields:write',
  'imports:read',
  'imports:write',
  'ingest:read',
  'ingest:write',
  'sources:read',
  'sources:write',
  'metrics:read',
  'metrics:write',
  'revenue:read',
  'revenue:write',
  'renewals:read',
  'renewals:write',
  'scorecards:read',
  'scorecards:write',
  'views:write',
  'members:read',
  'members:write',
  'keys:read',
  'keys:write',
  'audit:read',
  'settings:write',
] as const

export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = ['admin', 'leader', 'csm', 'viewer'] as const
export type MemberRole = (typeof ROLES)[number]

const READ = PERMISSIONS.filter(
  (permission) => permission.endsWith(':read') && permission !== 'audit:read' && permission !== 'keys:read',
)

/** What each role of a member may do. */
export const ROLE_PERMISSIONS: Readonly<Record<MemberRole, readonly Permission[]>> = {
  admin: PERMISSIONS,
  leader: [
    ...READ,
    'audit:read',
    'accounts:write',
    'people:write',
    'views:write',
    'imports:write',
    'metrics:write',
    'revenue:write',
    'renewals:write',
    'scorecards:write',
    'ingest:write',
  ],
  csm: [...READ, 'accounts:write', 'people:write', 'renewals:write', 'views:write'],
  viewer: READ,
}
