import type { Role } from '../../api'

export const roles: { value: Role; label: string }[] = [
  { value: 'admin', label: 'Admin' },
  { value: 'leader', label: 'Leader' },
  { value: 'csm', label: 'CSM' },
  { value: 'viewer', label: 'Viewer' },
]
